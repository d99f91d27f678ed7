package blog.troppo.discussion;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A Bayesian filter that learns from the owner's marks: what is marked as spam teaches it
 * spam, what is approved out of waiting or spam teaches it the contrary. Says nothing
 * until it has learnt a few of each.
 */
@Component
class WordFilter implements SpamCheck {

	/** Fewer than so many of each kind are no experience. */
	private static final int EXPERIENCE = 5;

	/** How many words, the most telling ones, decide. */
	private static final int TELLING = 15;

	private final JdbcClient database;

	private final Comments comments;

	WordFilter(JdbcClient database, Comments comments) {
		this.database = database;
		this.comments = comments;
	}

	private record Count(String word, int spam, int ham) {

		/** Robinson's estimate: towards one half, the less a word is known. */
		double likelihood(Count all) {
			double spamRate = (double) this.spam / all.spam;
			double hamRate = (double) this.ham / all.ham;
			int known = this.spam + this.ham;
			double rate = (known == 0) ? 0.5 : spamRate / (spamRate + hamRate);
			return (0.5 + known * rate) / (1 + known);
		}

	}

	private record Telling(String word, double likelihood) {

		double distance() {
			return Math.abs(this.likelihood - 0.5);
		}

	}

	@Override
	public List<SpamFinding> look(NewComment comment) {
		Map<String, Count> counts = counts(Vocabulary.of(comment));
		Count all = counts.remove("");
		if (all == null || all.spam < EXPERIENCE || all.ham < EXPERIENCE) {
			return List.of();
		}
		List<Telling> telling = counts.values()
			.stream()
			.map((count) -> new Telling(count.word, count.likelihood(all)))
			.filter((word) -> word.distance() > 0.1)
			.sorted(Comparator.comparingDouble(Telling::distance).reversed().thenComparing(Telling::word))
			.limit(TELLING)
			.toList();
		return judge(telling);
	}

	private static List<SpamFinding> judge(List<Telling> words) {
		double odds = words.stream().mapToDouble((word) -> Math.log(word.likelihood / (1 - word.likelihood))).sum();
		double spam = 1 / (1 + Math.exp(-odds));
		int points = (spam >= 0.99) ? 10 : (spam >= 0.9) ? 5 : (spam <= 0.1) ? -3 : 0;
		if (points == 0) {
			return List.of();
		}
		String examples = words.stream()
			.filter((word) -> (word.likelihood > 0.5) == (points > 0))
			.limit(5)
			.map(Telling::word)
			.collect(Collectors.joining(", "));
		return List.of(new SpamFinding("words", points,
				"%d %% likely spam by its words: %s".formatted(Math.round(spam * 100), examples)));
	}

	@EventListener
	void on(CommentChanged change) {
		if (change.before() == null || change.after() == null || change.after().equals(change.before())) {
			return;
		}
		boolean waited = change.before().equals(CommentStatus.HOLD) || change.before().equals(CommentStatus.SPAM);
		if (change.after().equals(CommentStatus.SPAM)) {
			learn(change.id(), true);
		}
		else if (change.after().equals(CommentStatus.APPROVED) && waited) {
			learn(change.id(), false);
		}
	}

	private void learn(long id, boolean spam) {
		boolean same = this.database.sql("select exists (select from spam_lessons where comment_id = ? and spam = ?)")
			.params(id, spam)
			.query(Boolean.class)
			.single();
		if (same) {
			return;
		}
		this.comments.findById(id).ifPresent((comment) -> {
			forget(id);
			Set<String> words = Vocabulary.of(comment);
			String[] learnt = words.stream().sorted().toArray(String[]::new);
			this.database.sql("insert into spam_lessons (comment_id, spam, words) values (?, ?, ?)")
				.params(id, spam, learnt)
				.update();
			this.database.sql("""
					insert into spam_words as w (word, spam, ham)
					select word, :spam, :ham from (select unnest(:words) union select '') new (word) order by word
					on conflict (word) do update set spam = w.spam + excluded.spam, ham = w.ham + excluded.ham""")
				.param("words", learnt)
				.param("spam", spam ? 1 : 0)
				.param("ham", spam ? 0 : 1)
				.update();
		});
	}

	/** Takes back what was learnt from a comment that is marked otherwise now. */
	private void forget(long id) {
		this.database
			.sql("""
					with lesson as (delete from spam_lessons where comment_id = ? returning spam, words),
					counted as (select w.word from spam_words w, lesson l
						where w.word = any (l.words) or w.word = '' order by w.word for update)
					update spam_words w set spam = greatest(0, w.spam - l.spam::int), ham = greatest(0, w.ham - (not l.spam)::int)
					from lesson l, counted c where w.word = c.word""")
			.param(id)
			.update();
	}

	private Map<String, Count> counts(Set<String> words) {
		Map<String, Count> counts = new HashMap<>();
		this.database.sql("select word, spam, ham from spam_words where word = any (?) or word = ''")
			.param(words.toArray(String[]::new))
			.query((row) -> {
				counts.put(row.getString("word"),
						new Count(row.getString("word"), row.getInt("spam"), row.getInt("ham")));
			});
		return counts;
	}

}
