package blog.troppo.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import blog.troppo.site.PermalinkBases;
import blog.troppo.site.Settings;
import blog.troppo.site.SiteSettings;
import blog.troppo.site.SiteUrls;

import org.springframework.stereotype.Component;

/**
 * The sitemaps that there are. A site that does not want to be found has none.
 */
@Component
class Sitemaps {

	private final List<SitemapSection> sections;

	private final Settings settings;

	private final SiteUrls urls;

	private final PermalinkBases bases;

	Sitemaps(List<SitemapSection> sections, Settings settings, SiteUrls urls, PermalinkBases bases) {
		this.sections = sections;
		this.settings = settings;
		this.urls = urls;
		this.bases = bases;
	}

	boolean isOn() {
		return this.settings.get(SiteSettings.BLOG_PUBLIC);
	}

	/** The addresses of all sitemaps. */
	List<SitemapEntry> index() {
		List<SitemapEntry> all = new ArrayList<>();
		for (SitemapSection section : this.sections) {
			for (String part : section.parts()) {
				for (int page = 1; page <= section.pages(part); page++) {
					all.add(new SitemapEntry(address(new SitemapName(section.name(), part, page)), null));
				}
			}
		}
		return all;
	}

	/** Whether there is a section of this name; what it is asked for does not count. */
	boolean knows(SitemapName name) {
		return isOn() && section(name).filter((section) -> takes(section, name)).isPresent();
	}

	/** What a sitemap lists; nothing where there is none. */
	List<SitemapEntry> entries(SitemapName name) {
		return knows(name) ? section(name)
			.map((section) -> section.entries(section.parts().contains("") ? "" : name.part(), name.page()))
			.orElseGet(List::of) : List.of();
	}

	String address(SitemapName name) {
		return this.urls.home(name.path(this.bases.structure().isPlain()));
	}

	private Optional<SitemapSection> section(SitemapName name) {
		return this.sections.stream().filter((section) -> section.name().equals(name.section())).findFirst();
	}

	private static boolean takes(SitemapSection section, SitemapName name) {
		return section.parts().contains("") || section.parts().contains(name.part());
	}

}
