package blog.troppo.content;

import java.util.List;

import blog.troppo.support.Page;
import blog.troppo.user.User;
import org.jspecify.annotations.Nullable;

/**
 * What was found for a question.
 *
 * @param question what was asked; if nothing was there, that
 * @param asked what was asked, even if nothing was there
 * @param posts one page of the posts it lists, or the one post
 * @param post the post, page or attachment it is about, or the page that stands for the
 * list of posts
 * @param term the category, tag or other term it is about
 * @param terms how many terms were asked for
 * @param author the author it is about
 * @param query what its list was found by; null for one post, or none
 */
public record Answer(Question question, Question asked, Page<Post> posts, @Nullable Post post, @Nullable Term term,
		int terms, @Nullable User author, @Nullable PostQuery query) {

	/** The request attribute under which those who only serve some forms find it. */
	public static final String ATTRIBUTE = Answer.class.getName();

	public boolean is(Is aspect) {
		return this.question.is(aspect);
	}

	/** The year, month and so on that it is narrowed to. */
	public PostQuery.DateCondition date() {
		return AskedDate.of(this.question.vars());
	}

	public boolean isNotFound() {
		return is(Is.NOT_FOUND);
	}

	/** The address itself names what cannot be: {@code ?p=-1}. */
	public boolean isImpossible() {
		return this.asked.is(Is.NOT_FOUND) && !this.asked.vars().has("error") && this.asked.vars().isGiven("p");
	}

	/** The same, but listing these posts. */
	public Answer listing(Page<Post> posts) {
		return new Answer(this.question, this.asked, posts, this.post, this.term, this.terms, this.author, this.query);
	}

	/** The same, about the post as it is written and not saved. */
	Answer asWritten(Post post) {
		return new Answer(this.question.with(Is.UNSAVED), this.asked, Page.of(List.of(post)), post, this.term,
				this.terms, this.author, this.query);
	}

	/** The same, asked for without a preview. */
	public Answer withoutPreview() {
		return new Answer(this.question.without(Is.PREVIEW), this.asked, this.posts, this.post, this.term, this.terms,
				this.author, this.query);
	}

	/** About how many bytes it takes to keep it. */
	int weight() {
		return this.posts.items().stream().mapToInt(Post::weight).sum() + 2048;
	}

}
