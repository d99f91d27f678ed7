package blog.troppo.theme;

import java.time.LocalDateTime;
import java.util.Optional;

import blog.troppo.content.Answer;
import blog.troppo.content.Is;
import blog.troppo.content.Post;
import blog.troppo.content.PostQuery;
import blog.troppo.content.PostType;
import blog.troppo.content.Term;
import blog.troppo.user.User;
import org.jspecify.annotations.Nullable;

/** What a page is about: WordPress's queried object and its {@code is_…()} questions. */
public sealed interface Subject {

	/**
	 * The newest posts.
	 *
	 * @param page the page that stands for the list, where another page is the front
	 * page; null if there is none
	 * @param front whether the list is the front page
	 */
	record Posts(@Nullable Post page, boolean front) implements Subject {
	}

	/** One post, page or attachment; {@code front} if it is the site's front page. */
	record Single(Post post, boolean front) implements Subject {
	}

	/** The posts of a category, a tag, a format or another taxonomy's term. */
	record TermArchive(Term term) implements Subject {
	}

	record AuthorArchive(User author) implements Subject {
	}

	/**
	 * A year, a month of it, or a day of that; without a year, posts of certain hours or
	 * weeks.
	 */
	record DateArchive(@Nullable Integer year, @Nullable Integer month, @Nullable Integer day) implements Subject {

		/**
		 * When it begins, with what is out of bounds moved within; empty without a year.
		 */
		Optional<LocalDateTime> start() {
			if (this.year == null) {
				return Optional.empty();
			}
			int month = (this.month != null) ? Math.clamp(this.month, 1, 12) : 1;
			int day = (this.month != null && this.day != null) ? Math.clamp(this.day, 1, 31) : 1;
			return Optional.of(LocalDateTime.of(Math.clamp(this.year, 1, 9999), month, 1, 0, 0).plusDays(day - 1L));
		}

	}

	/** All posts of a type: {@code ?post_type=page}. */
	record TypeArchive(PostType type) implements Subject {
	}

	/**
	 * What was found for these words.
	 *
	 * @param within the archive that was searched; null for the whole site
	 */
	record SearchResults(String words, @Nullable Subject within) implements Subject {

		public SearchResults(String words) {
			this(words, null);
		}

		@Override
		public Subject offered() {
			return (this.within instanceof TermArchive || this.within instanceof AuthorArchive) ? this.within : this;
		}

	}

	/**
	 * How to follow the blog: the page about its feeds, where no page has its address.
	 */
	record Follow() implements Subject {
	}

	/** Nothing is at this address. */
	record NotFound(String path) implements Subject {
	}

	/**
	 * What a page's feed and its place in the API are of: of a search within a term's or
	 * an author's posts, all of these.
	 */
	default Subject offered() {
		return this;
	}

	/**
	 * What an answer is about, in the order in which WordPress asks its questions.
	 * @param path the address asked for
	 * @param frontPage the page that is the site's front page; 0 for none
	 */
	static Subject of(Answer answer, String path, long frontPage) {
		Post post = answer.post();
		if (answer.isNotFound()) {
			return new NotFound(path);
		}
		if (answer.is(Is.SEARCH)) {
			return new SearchResults(answer.question().vars().text("s"), archive(answer));
		}
		if (answer.question().isSingular() && post != null) {
			return new Single(post, post.id() == frontPage);
		}
		if (answer.is(Is.POSTS_PAGE)) {
			return new Posts(post, false);
		}
		Subject archive = archive(answer);
		return (archive != null) ? archive : new Posts(null, frontPage == 0);
	}

	private static @Nullable Subject archive(Answer answer) {
		if (answer.question().isTerm() && answer.term() != null) {
			return new TermArchive(answer.term());
		}
		if (answer.is(Is.AUTHOR) && answer.author() != null) {
			return new AuthorArchive(answer.author());
		}
		return answer.is(Is.DATE) ? date(answer) : null;
	}

	/**
	 * What is not said, as the year of {@code ?monthnum=5}, is that of the first post.
	 */
	private static DateArchive date(Answer answer) {
		PostQuery.DateCondition date = answer.date();
		Optional<LocalDateTime> first = answer.posts().items().stream().findFirst().flatMap(Post::publishedLocal);
		boolean day = answer.is(Is.DAY);
		boolean month = day || answer.is(Is.MONTH);
		boolean year = month || answer.is(Is.YEAR);
		return new DateArchive(
				(year && date.year() == null) ? first.map(LocalDateTime::getYear).orElse(null) : date.year(),
				(month && date.month() == null) ? first.map(LocalDateTime::getMonthValue).orElse(null) : date.month(),
				(day && date.day() == null) ? first.map(LocalDateTime::getDayOfMonth).orElse(null) : date.day());
	}

}
