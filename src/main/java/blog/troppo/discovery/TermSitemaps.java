package blog.troppo.discovery;

import java.util.List;

import blog.troppo.content.Permalinks;
import blog.troppo.content.Taxonomy;
import blog.troppo.content.Terms;

import org.springframework.core.annotation.Order;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Categories, tags and formats that have posts. */
@Component
@Order(2)
class TermSitemaps implements SitemapSection {

	private final Terms terms;

	private final Permalinks permalinks;

	TermSitemaps(Terms terms, Permalinks permalinks) {
		this.terms = terms;
		this.permalinks = permalinks;
	}

	@Override
	public String name() {
		return "taxonomies";
	}

	@Override
	public List<String> parts() {
		return List.of(Taxonomy.CATEGORY.name(), Taxonomy.POST_TAG.name(), Taxonomy.POST_FORMAT.name());
	}

	@Override
	public int pages(String part) {
		return SitemapSection.pagesFor(this.terms.countInUse(part));
	}

	@Override
	public List<SitemapEntry> entries(String part, int page) {
		return this.terms.findAllInUse(part, PageRequest.of(page - 1, SIZE))
			.stream()
			.map((term) -> new SitemapEntry(this.permalinks.of(term), null))
			.toList();
	}

}
