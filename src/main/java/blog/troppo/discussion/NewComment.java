package blog.troppo.discussion;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.function.Consumer;

import blog.troppo.user.Caller;
import blog.troppo.user.User;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor, a user or another blog has to say about a post, as it came in. Begins
 * with {@link #on(long)}; each step is a new one. {@link Commenting} takes it.
 */
public final class NewComment {

	private final long post;

	private @Nullable Long parent;

	private String type = "comment";

	private @Nullable User user;

	private String name = "";

	private String email = "";

	private String url = "";

	private String content = "";

	private Caller from = Caller.NOBODY;

	private boolean held;

	private @Nullable LocalDateTime local;

	private @Nullable Instant at;

	private Map<String, String> traces = Map.of();

	private Map<String, String> notes = Map.of();

	private NewComment(long post) {
		this.post = post;
	}

	/** To this post, from nobody known, saying nothing yet. */
	public static NewComment on(long post) {
		return new NewComment(post);
	}

	/** As a visitor introduces himself. */
	public NewComment by(String name, String email, String url) {
		return with((comment) -> {
			comment.name = name;
			comment.email = email;
			comment.url = url;
		});
	}

	/** By a user, under the name, e-mail address and website of the account. */
	public NewComment by(User user) {
		return by(user.displayName(), user.email(), user.url()).of(user);
	}

	/** By a user, whatever name stands at it. */
	public NewComment of(User user) {
		return with((comment) -> comment.user = user);
	}

	public NewComment saying(String content) {
		return with((comment) -> comment.content = content);
	}

	/** An answer to another comment. */
	public NewComment answering(long parent) {
		return with((comment) -> comment.parent = (parent > 0) ? parent : null);
	}

	/** {@code trackback}, {@code pingback} or another type than a comment. */
	public NewComment ofType(String type) {
		return with((comment) -> comment.type = type.isBlank() ? "comment" : type);
	}

	public NewComment from(Caller caller) {
		return with((comment) -> comment.from = caller);
	}

	/** What is to be kept about it beside, as its meta. */
	public NewComment noting(Map<String, String> notes) {
		return with((comment) -> comment.notes = Map.copyOf(notes));
	}

	/** A moderator must see it, whatever the checks say. */
	public NewComment held() {
		return with((comment) -> comment.held = true);
	}

	/** Not of now. */
	public NewComment dated(LocalDateTime local, Instant at) {
		return with((comment) -> {
			comment.local = local;
			comment.at = at;
		});
	}

	/** What the form tells of how it was filled in, for {@link SpamCheck}. */
	public NewComment traces(Map<String, String> traces) {
		return with((comment) -> comment.traces = Map.copyOf(traces));
	}

	public long post() {
		return this.post;
	}

	public @Nullable Long parent() {
		return this.parent;
	}

	public String type() {
		return this.type;
	}

	public boolean isPing() {
		return Comment.isPing(this.type);
	}

	public @Nullable User user() {
		return this.user;
	}

	public String name() {
		return this.name;
	}

	public String email() {
		return this.email;
	}

	public String url() {
		return this.url;
	}

	public String content() {
		return this.content;
	}

	public Caller from() {
		return this.from;
	}

	public Map<String, String> traces() {
		return this.traces;
	}

	Map<String, String> notes() {
		return this.notes;
	}

	boolean isHeld() {
		return this.held;
	}

	@Nullable LocalDateTime local() {
		return this.local;
	}

	@Nullable Instant at() {
		return this.at;
	}

	private NewComment with(Consumer<NewComment> change) {
		NewComment changed = new NewComment(this.post);
		changed.parent = this.parent;
		changed.type = this.type;
		changed.user = this.user;
		changed.name = this.name;
		changed.email = this.email;
		changed.url = this.url;
		changed.content = this.content;
		changed.from = this.from;
		changed.held = this.held;
		changed.local = this.local;
		changed.at = this.at;
		changed.traces = this.traces;
		changed.notes = this.notes;
		change.accept(changed);
		return changed;
	}

}
