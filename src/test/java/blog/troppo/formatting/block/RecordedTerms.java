package blog.troppo.formatting.block;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import blog.troppo.formatting.data.TermSource;
import blog.troppo.formatting.data.TermView;

/**
 * The recorded site's terms.
 */
record RecordedTerms(RecordedSite site) implements TermSource {

	@Override
	public TermView term(long id) {
		return this.site.terms.get(id);
	}

	@Override
	public List<TermView> ofPost(long postId, String taxonomy) {
		return this.site.termsOfPost.getOrDefault(postId, List.of())
			.stream()
			.filter((term) -> term.taxonomy().equals(taxonomy))
			.toList();
	}

	@Override
	public List<TermView> all(String taxonomy) {
		return this.site.terms.values()
			.stream()
			.filter((term) -> term.taxonomy().equals(taxonomy))
			.sorted(Comparator.comparing(TermView::name))
			.toList();
	}

	@Override
	public Map<Long, Integer> countsWithDescendants(String taxonomy) {
		Map<Long, Integer> counts = new HashMap<>();
		this.site.posts.values().stream().filter((post) -> post.status().equals("publish")).forEach((post) -> {
			Set<Long> counted = new HashSet<>();
			ofPost(post.id(), taxonomy).forEach((term) -> {
				for (TermView each = term; each != null; each = term(each.parentId())) {
					counted.add(each.id());
				}
			});
			counted.forEach((id) -> counts.merge(id, 1, Integer::sum));
		});
		return counts;
	}

	@Override
	public boolean isHierarchical(String taxonomy) {
		return taxonomy.equals("category");
	}

	@Override
	public boolean isPublic(String taxonomy) {
		return taxonomy.equals("category") || taxonomy.equals("post_tag");
	}

	@Override
	public String label(String taxonomy, boolean many) {
		return taxonomy.equals("category") ? (many ? "Categories" : "Category") : (many ? "Tags" : "Tag");
	}

}
