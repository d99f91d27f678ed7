package blog.troppo.discussion.linkback;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import blog.troppo.content.Post;
import blog.troppo.discussion.CommentEdit;
import blog.troppo.discussion.Commenting;
import blog.troppo.discussion.LinkTargets;
import blog.troppo.discussion.Moderation;
import blog.troppo.discussion.NewComment;
import blog.troppo.formatting.Escape;
import blog.troppo.support.ConflictException;
import blog.troppo.support.InvalidException;
import blog.troppo.support.Shortened;
import blog.troppo.support.SiteClock;
import blog.troppo.user.Viewer;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes of a link that was looked at what it is: a comment to be judged like others, a
 * trackback to be held since its page does not link here, a webmention that changed or
 * ended, or nothing.
 */
@Component
class VerifiedLinks {

	private static final Logger LOG = LoggerFactory.getLogger(VerifiedLinks.class);

	/** How fast they come was seen to when they came; here they come together. */
	private static final Viewer UNHURRIED = new Viewer(null, Set.of("moderate_comments"));

	private static final int LONGEST_TITLE = 240;

	private final AwaitedLinks awaited;

	private final LinkTargets targets;

	private final Commenting commenting;

	private final Moderation moderation;

	private final JdbcClient database;

	private final SiteClock clock;

	VerifiedLinks(AwaitedLinks awaited, LinkTargets targets, Commenting commenting, Moderation moderation,
			JdbcClient database, SiteClock clock) {
		this.awaited = awaited;
		this.targets = targets;
		this.commenting = commenting;
		this.moderation = moderation;
		this.database = database;
		this.clock = clock;
	}

	/**
	 * @param page null if it could not be read
	 */
	void conclude(AwaitedLinks.Awaited awaited, @Nullable RemotePage page) {
		IncomingLink link = awaited.link();
		try {
			boolean links = page != null && page.isThere() && page.linked().anyMatch(leadsTo(link));
			switch (link.kind()) {
				case TRACKBACK -> this.commenting.add(trackback(awaited, links), UNHURRIED);
				case PINGBACK -> {
					if (page != null && links) {
						this.commenting.add(quoted(awaited, page), UNHURRIED);
					}
				}
				case WEBMENTION -> conclude(awaited, page, links);
			}
		}
		catch (ConflictException | InvalidException ex) {
			LOG.info("A {} is not kept: {}", link.kind().type(), ex.getMessage());
		}
		this.awaited.remove(awaited);
	}

	private void conclude(AwaitedLinks.Awaited awaited, @Nullable RemotePage page, boolean links) {
		Optional<Long> earlier = earlier(awaited.link());
		if (page != null && links) {
			NewComment mention = quoted(awaited, page);
			earlier.ifPresentOrElse(
					(id) -> this.moderation.edit(id,
							CommentEdit.nothing().name(mention.name()).content(mention.content()), Viewer.anybody()),
					() -> this.commenting.add(mention, UNHURRIED));
		}
		else if (page != null && page.status() < 500) {
			earlier.ifPresent(this.moderation::delete);
		}
	}

	private Optional<Long> earlier(IncomingLink link) {
		return this.database.sql("select id from comments where post_id = ? and author_url = ? and type = ? limit 1")
			.params(link.post(), link.source(), link.kind().type())
			.query(Long.class)
			.optional();
	}

	private NewComment trackback(AwaitedLinks.Awaited awaited, boolean links) {
		IncomingLink link = awaited.link();
		NewComment comment = comment(awaited, link.name(),
				"<strong>" + link.title() + "</strong>\n\n" + link.excerpt());
		return links ? comment : comment.held();
	}

	private NewComment quoted(AwaitedLinks.Awaited awaited, RemotePage page) {
		Document document = page.document();
		Optional<Mention> mention = (awaited.link().kind() == IncomingLink.Kind.WEBMENTION)
				? Mention.of(document, leadsTo(awaited.link())) : Optional.empty();
		String title = mention.map(Mention::author).filter((author) -> !author.isEmpty()).orElse(document.title());
		String name = title.isEmpty() ? String.valueOf(page.address().getHost()) : title;
		String text = mention.map(Mention::text)
			.filter((words) -> !words.isEmpty())
			.map(Escape::html)
			.orElseGet(() -> LinkExcerpt.of(document, leadsTo(awaited.link())));
		return comment(awaited, Shortened.to(LONGEST_TITLE, name), text)
			.noting(mention.map(Mention::notes).orElse(Map.of()));
	}

	private NewComment comment(AwaitedLinks.Awaited awaited, String name, String text) {
		IncomingLink link = awaited.link();
		return NewComment.on(link.post())
			.by(name, "", link.source())
			.saying(text)
			.ofType(link.kind().type())
			.from(link.from())
			.dated(this.clock.toLocal(awaited.arrived()), awaited.arrived());
	}

	/** To the address that was told, or to any other of the same post. */
	private Predicate<String> leadsTo(IncomingLink link) {
		String told = withoutMark(link.target());
		return (address) -> withoutMark(address).equals(told) || this.targets.isHere(address)
				&& this.targets.find(address).map(Post::id).filter((id) -> id == link.post()).isPresent();
	}

	private static String withoutMark(String address) {
		int mark = address.indexOf('#');
		return (mark < 0) ? address : address.substring(0, mark);
	}

}
