package blog.troppo.formatting.block.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import blog.troppo.formatting.block.BlockInstance;
import blog.troppo.formatting.data.CommentPaging;
import blog.troppo.formatting.data.CommentView;
import blog.troppo.formatting.data.PostView;
import blog.troppo.formatting.data.RequestView;

/**
 * A post's comments divided into pages by the threads they belong to, and which page is
 * shown.
 *
 * @param all the comments, the oldest first
 * @param threads those that begin a thread
 * @param page the page shown, from 1
 */
record CommentPages(PostView post, List<CommentView> all, List<CommentView> threads, CommentPaging paging, int page) {

	static CommentPages of(PostView post, BlockInstance block) {
		return block.page()
			.once("comments of " + post.id(), CommentPages.class,
					() -> read(post, block.site().comments().ofPost(post.id()), block));
	}

	private static CommentPages read(PostView post, List<CommentView> all, BlockInstance block) {
		CommentPaging paging = block.site().site().commentPaging();
		boolean threaded = block.site().site().threadDepth() > 1;
		Set<Long> ids = all.stream().map(CommentView::id).collect(Collectors.toSet());
		List<CommentView> threads = all.stream()
			.filter((comment) -> !threaded || !ids.contains(comment.parentId()))
			.toList();
		int pages = paging.paged() ? Math.max(1, Math.ceilDiv(threads.size(), paging.perPage())) : 1;
		int asked = block.request().commentPage();
		return new CommentPages(post, all, threads, paging, (asked > 0) ? asked : (paging.opensNewest() ? pages : 1));
	}

	int pages() {
		return this.paging.paged() ? Math.ceilDiv(this.threads.size(), this.paging.perPage()) : 1;
	}

	/** The threads on the page shown, in the order in which they are shown. */
	List<CommentView> shown() {
		if (!this.paging.paged()) {
			return ordered(this.threads);
		}
		int from = (int) Math.min((this.page - 1L) * this.paging.perPage(), this.threads.size());
		return ordered(this.threads.subList(from, Math.min(from + this.paging.perPage(), this.threads.size())));
	}

	private List<CommentView> ordered(List<CommentView> oldestFirst) {
		return this.paging.newestFirst() ? new ArrayList<>(oldestFirst).reversed() : oldestFirst;
	}

	List<CommentView> answers(CommentView comment) {
		return this.all.stream()
			.filter((other) -> other.parentId() == comment.id() && !this.threads.contains(other))
			.toList();
	}

	/** The address of the page before, that of the post when it opens with it. */
	String previous(RequestView request) {
		return (this.page == 2 && !this.paging.opensNewest()) ? opening()
				: request.addresses().ofComments(this.post, this.page - 1);
	}

	/** The address of the page after, that of the post when it opens with it. */
	String next(RequestView request) {
		return (this.page + 1 == pages() && this.paging.opensNewest()) ? opening()
				: request.addresses().ofComments(this.post, this.page + 1);
	}

	private String opening() {
		return this.post.url() + "#comments";
	}

}
