package blog.troppo.site;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Where the site's addresses begin: its permalink structure, and the first parts of
 * archives, as WordPress's rewrite rules have them.
 */
@Component
public class PermalinkBases {

	private static final List<String> DATE_ORDERS = List.of("%year%/%monthnum%/%day%", "%day%/%monthnum%/%year%",
			"%monthnum%/%day%/%year%");

	private final Settings settings;

	private final FrontPage front;

	private volatile @Nullable Compiled compiled;

	/** The rules, and the settings they were made from. */
	private record Compiled(Snapshot bases, RewriteRules rules) {
	}

	/** The settings that decide what addresses look like. */
	record Snapshot(PermalinkStructure structure, String categoryBase, String tagBase, long frontPage) {

		/**
		 * {@code /category/}, or what the owner chose, which the structure's front does
		 * not precede.
		 */
		String category() {
			return taxonomy(this.categoryBase, "category");
		}

		String tag() {
			return taxonomy(this.tagBase, "tag");
		}

		String format() {
			return this.structure.front() + "type/";
		}

		String author() {
			return this.structure.front() + "author/";
		}

		String search() {
			return this.structure.root() + "search/";
		}

		/** The structures of days, months and years. */
		List<String> dates() {
			String day = DATE_ORDERS.stream()
				.filter(this.structure.pattern()::contains)
				.findFirst()
				.orElse(DATE_ORDERS.getFirst());
			String month = day.replaceFirst("%day%/?", "").replaceFirst("/$", "");
			return List.of(dateFront() + day, dateFront() + month, dateFront() + "%year%");
		}

		/**
		 * {@code date/} keeps dates apart from a post's number at the same place.
		 */
		private String dateFront() {
			int id = this.structure.tags().indexOf("post_id");
			boolean clash = id >= 0 && id < 3
					&& this.structure.tags()
						.subList(0, id)
						.stream()
						.noneMatch(List.of("year", "monthnum", "day")::contains);
			return this.structure.front() + (clash ? "date/" : "");
		}

		private String taxonomy(String chosen, String standard) {
			String base = chosen.replaceAll("^/+|/+$", "");
			boolean behindFront = base.isEmpty() || this.structure.root().length() > 1;
			return (behindFront ? this.structure.front() : "/") + (base.isEmpty() ? standard : base) + "/";
		}

	}

	PermalinkBases(Settings settings, FrontPage front) {
		this.settings = settings;
		this.front = front;
	}

	public PermalinkStructure structure() {
		return snapshot().structure();
	}

	public String category() {
		return snapshot().category();
	}

	public String tag() {
		return snapshot().tag();
	}

	public String format() {
		return snapshot().format();
	}

	public String author() {
		return snapshot().author();
	}

	public String search() {
		return snapshot().search();
	}

	/** {@code /%year%/%monthnum%/%day%}, or in the order that the structure has. */
	public String day() {
		return snapshot().dates().getFirst();
	}

	public String month() {
		return snapshot().dates().get(1);
	}

	public String year() {
		return snapshot().dates().getLast();
	}

	/** The rules by which addresses are read, as the settings are now. */
	public RewriteRules rules() {
		Snapshot now = snapshot();
		Compiled known = this.compiled;
		if (known == null || !known.bases().equals(now)) {
			this.compiled = known = new Compiled(now, RewriteRules.of(now));
		}
		return known.rules();
	}

	private Snapshot snapshot() {
		return new Snapshot(new PermalinkStructure(this.settings.get(SiteSettings.PERMALINK_STRUCTURE)),
				this.settings.get(SiteSettings.CATEGORY_BASE), this.settings.get(SiteSettings.TAG_BASE),
				this.front.page());
	}

}
