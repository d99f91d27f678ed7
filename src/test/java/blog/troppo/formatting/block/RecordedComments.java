package blog.troppo.formatting.block;

import java.util.Comparator;
import java.util.List;

import blog.troppo.formatting.data.CommentSource;
import blog.troppo.formatting.data.CommentView;

/**
 * The recorded site's comments.
 */
record RecordedComments(RecordedSite site) implements CommentSource {

	@Override
	public CommentView comment(long id) {
		return this.site.comments.get(id);
	}

	@Override
	public List<CommentView> latest(int count) {
		return this.site.comments.values()
			.stream()
			.filter((comment) -> this.site.posts.get(comment.postId()).status().equals("publish"))
			.sorted(Comparator.comparing(CommentView::date).reversed())
			.limit(count)
			.toList();
	}

	@Override
	public List<CommentView> ofPost(long postId) {
		return this.site.comments.values()
			.stream()
			.filter((comment) -> comment.postId() == postId)
			.sorted(Comparator.comparing(CommentView::date))
			.toList();
	}

}
