package blog.troppo.discussion;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import blog.troppo.site.Settings;
import blog.troppo.site.Signatures;
import blog.troppo.site.SiteSettings;
import blog.troppo.support.SiteClock;
import blog.troppo.user.Viewer;

import org.springframework.stereotype.Component;

/**
 * What proves that somebody wrote a comment, beside a session: for a while, they see it
 * while it is held, and may correct it.
 */
@Component
public class OwnComments {

	/** As long as WordPress's {@code moderation-hash} is taken. */
	private static final Duration SHOWN = Duration.ofMinutes(10);

	private static final int MOST = 20;

	private final Comments comments;

	private final Signatures signatures;

	private final Settings settings;

	private final SiteClock clock;

	OwnComments(Comments comments, Signatures signatures, Settings settings, SiteClock clock) {
		this.comments = comments;
		this.signatures = signatures;
		this.settings = settings;
		this.clock = clock;
	}

	/** For the address that a commenter is sent to: {@code moderation-hash}. */
	public String hash(Comment comment) {
		String written = comment.id() + " " + comment.publishedAt().orElseThrow().getEpochSecond();
		return HexFormat.of().formatHex(this.signatures.sign("moderation-hash", written), 0, 16);
	}

	/** Whether this is the hash of a comment that was written in the last minutes. */
	public boolean isShown(long id, String hash) {
		return this.comments.findById(id)
			.filter((comment) -> isWithin(comment, SHOWN))
			.filter((comment) -> MessageDigest.isEqual(hash(comment).getBytes(StandardCharsets.US_ASCII),
					hash.getBytes(StandardCharsets.UTF_8)))
			.isPresent();
	}

	/**
	 * A text for a cookie that says whose e-mail address its keeper has proven to know.
	 */
	public String sealOf(String email) {
		return HexFormat.of().formatHex(this.signatures.sign("commenter", email), 0, 16);
	}

	public boolean isSealOf(String email, String seal) {
		return !email.isEmpty() && MessageDigest.isEqual(sealOf(email).getBytes(StandardCharsets.US_ASCII),
				seal.getBytes(StandardCharsets.UTF_8));
	}

	/** How long a comment may be corrected; zero if not at all. */
	public Duration editable() {
		return Duration.ofMinutes(this.settings.get(SiteSettings.COMMENT_EDIT_MINUTES));
	}

	/** Adds a comment to those that the keeper of this cookie wrote. */
	public String sealWith(String sealed, Comment comment) {
		Set<Long> ids = new LinkedHashSet<>(Set.of(comment.id()));
		sealed(sealed).stream().limit(MOST).forEach(ids::add);
		return this.signatures.seal("own-comments", String.join(" ", ids.stream().map(String::valueOf).toList()),
				editable());
	}

	/** Which comments the keeper of this cookie wrote a while ago. */
	public Set<Long> sealed(String sealed) {
		Set<Long> ids = new LinkedHashSet<>();
		this.signatures.open("own-comments", sealed)
			.stream()
			.flatMap((list) -> java.util.Arrays.stream(list.split(" ")))
			.map(Long::valueOf)
			.forEach(ids::add);
		return ids;
	}

	/** Whether its author may still correct it. */
	public boolean mayEdit(Comment comment, Viewer viewer, Set<Long> own) {
		boolean author = own.contains(comment.id()) || viewer.is(comment.user().orElse(null));
		boolean standing = comment.status().equals(CommentStatus.APPROVED)
				|| comment.status().equals(CommentStatus.HOLD);
		return author && standing && isWithin(comment, editable());
	}

	/** The comment, if whoever asks wrote it and may still correct it. */
	public Optional<Comment> toEdit(long id, Viewer viewer, Set<Long> own) {
		return this.comments.findToShow(id).filter((comment) -> mayEdit(comment, viewer, own));
	}

	private boolean isWithin(Comment comment, Duration duration) {
		return comment.publishedAt().filter((at) -> at.plus(duration).isAfter(this.clock.now())).isPresent();
	}

}
