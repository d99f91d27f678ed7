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

	/** What is made of the settings, as long as they stay. */
	private record Compiled(Snapshot bases, String category, String tag, List<String> dates, RewriteRules rules) {

		static Compiled of(Snapshot bases) {
			return new Compiled(bases, bases.category(), bases.tag(), bases.dates(), RewriteRules.of(bases));
		}

	}

	/** The settings that decide what addresses look like. */
	record Snapshot(PermalinkStructure structure, String categoryBase, String tagBase, long frontPage) {

		boolean isOf(String structure, String categoryBase, String tagBase, long frontPage) {
			return this.structure.pattern().equals(structure) && this.categoryBase.equals(categoryBase)
					&& this.tagBase.equals(tagBase) && this.frontPage == frontPage;
		}

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
		return compiled().bases().structure();
	}

	public String category() {
		return compiled().category();
	}

	public String tag() {
		return compiled().tag();
	}

	public String format() {
		return compiled().bases().format();
	}

	public String author() {
		return compiled().bases().author();
	}

	public String search() {
		return compiled().bases().search();
	}

	/** {@code /%year%/%monthnum%/%day%}, or in the order that the structure has. */
	public String day() {
		return compiled().dates().getFirst();
	}

	public String month() {
		return compiled().dates().get(1);
	}

	public String year() {
		return compiled().dates().getLast();
	}

	/** The rules by which addresses are read, as the settings are now. */
	public RewriteRules rules() {
		return compiled().rules();
	}

	private Compiled compiled() {
		String structure = this.settings.get(SiteSettings.PERMALINK_STRUCTURE);
		String category = this.settings.get(SiteSettings.CATEGORY_BASE);
		String tag = this.settings.get(SiteSettings.TAG_BASE);
		long page = this.front.page();
		Compiled known = this.compiled;
		if (known == null || !known.bases().isOf(structure, category, tag, page)) {
			Snapshot now = new Snapshot(new PermalinkStructure(structure), category, tag, page);
			this.compiled = known = Compiled.of(now);
		}
		return known;
	}

}
