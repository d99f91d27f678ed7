package blog.troppo.site;

import java.util.List;

import org.springframework.stereotype.Component;

/**
 * Where the site's addresses begin: its permalink structure, and the first parts of
 * archives, as WordPress's rewrite rules have them.
 */
@Component
public class PermalinkBases {

	private static final List<String> DATE_TAGS = List.of("year", "monthnum", "day");

	private final Settings settings;

	PermalinkBases(Settings settings) {
		this.settings = settings;
	}

	public PermalinkStructure structure() {
		return new PermalinkStructure(this.settings.get(SiteSettings.PERMALINK_STRUCTURE));
	}

	/**
	 * {@code /category/}, or what the owner chose, which the structure's front does not
	 * precede.
	 */
	public String category() {
		return base(SiteSettings.CATEGORY_BASE, "category");
	}

	public String tag() {
		return base(SiteSettings.TAG_BASE, "tag");
	}

	public String format() {
		return structure().front() + "type/";
	}

	public String author() {
		return structure().front() + "author/";
	}

	public String search() {
		return structure().root() + "search/";
	}

	/**
	 * Before year, month and day; {@code date/} keeps them apart from a post's number at
	 * the same place.
	 */
	public String date() {
		List<String> tags = structure().tags();
		int id = tags.indexOf("post_id");
		int date = DATE_TAGS.stream().mapToInt(tags::indexOf).filter((at) -> at >= 0).min().orElse(tags.size());
		boolean clash = id >= 0 && id < 3 && id < date;
		return structure().front() + (clash ? "date/" : "");
	}

	private String base(Setting<String> setting, String standard) {
		String chosen = this.settings.get(setting).replaceAll("^/+|/+$", "");
		return chosen.isEmpty() ? structure().front() + standard + "/" : structure().root() + chosen + "/";
	}

}
