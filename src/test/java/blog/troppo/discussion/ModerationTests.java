package blog.troppo.discussion;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import blog.troppo.support.NotFoundException;
import blog.troppo.testing.TroppoTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.beans.factory.annotation.Autowired;

import static blog.troppo.discussion.CommentStatus.APPROVED;
import static blog.troppo.discussion.CommentStatus.HOLD;
import static blog.troppo.discussion.CommentStatus.SPAM;
import static blog.troppo.discussion.CommentStatus.TRASH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The verbs of moderators, and what everybody hears of them. */
@TroppoTest
@RecordApplicationEvents
class ModerationTests extends Discussed {

	@Autowired
	ApplicationEvents events;

	@Test
	void aCommentGoesThroughAllStatusesAndIsCountedWhenReadersSeeIt() {
		long id = add(said("one")).id();
		assertThat(this.moderation.hold(id).status()).isEqualTo(HOLD);
		assertThat(count(this.post)).isZero();
		assertThat(this.moderation.approve(id).status()).isEqualTo(APPROVED);
		assertThat(count(this.post)).isOne();
		assertThat(this.moderation.markAsSpam(id).status()).isEqualTo(SPAM);
		assertThat(this.moderation.trash(id).status()).isEqualTo(TRASH);
		assertThat(count(this.post)).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "approved", "hold" })
	void outOfSpamAndTrashItComesBackToWhereItStood(String status) {
		long id = add(said("one")).id();
		if (status.equals("hold")) {
			this.moderation.hold(id);
		}
		this.moderation.trash(id);
		this.moderation.trash(id);
		assertThat(meta(id)).containsExactly("_wp_trash_meta_status=" + (status.equals("hold") ? "0" : "1"),
				"_wp_trash_meta_time=" + this.clock.instant().getEpochSecond());
		assertThat(this.moderation.restore(id).status()).hasToString(status);
		this.moderation.markAsSpam(id);
		assertThat(this.moderation.restore(id).status()).hasToString(status);
		assertThat(meta(id)).isEmpty();
		assertThat(this.moderation.restore(id).status()).hasToString(status);
	}

	@Test
	void trashedSpamIsSpamAgain() {
		long id = add(said("one")).id();
		this.moderation.markAsSpam(id);
		this.moderation.trash(id);
		assertThat(this.moderation.restore(id).status()).isEqualTo(SPAM);
	}

	@Test
	void whatADeletedCommentWasAnswerToItsAnswersAnswer() {
		long first = add(said("one")).id();
		long second = addLater(said("two").answering(first)).id();
		long third = addLater(said("three").answering(second)).id();
		this.moderation.delete(second);
		assertThat(this.comments.findById(third).orElseThrow().parentId()).contains(first);
		this.moderation.delete(first);
		assertThat(this.comments.findById(third).orElseThrow().parentId()).isEmpty();
		assertThat(count(this.post)).isOne();
	}

	@Test
	void anEditChangesWhatItNamesAndCleansIt() {
		long id = add(said("one")).id();
		CommentEdit edit = CommentEdit.nothing()
			.name("<i>Ben</i> & co")
			.content("<b>b</b><script>x</script>")
			.dated(LocalDateTime.of(2020, 1, 2, 3, 4), Instant.parse("2020-01-01T17:34:00Z"));
		Comment edited = this.moderation.edit(id, edit, viewer("author"));
		assertThat(edited.authorName()).isEqualTo("Ben &amp; co");
		assertThat(edited.content()).isEqualTo("<b>b</b>x");
		assertThat(edited.authorEmail()).isEqualTo("ann@example.org");
		assertThat(edited.publishedLocal()).contains(LocalDateTime.of(2020, 1, 2, 3, 4));
		long other = post(user("author"));
		this.moderation.edit(id,
				CommentEdit.nothing().on(other).of(user("reader").id()).url("a.example").email("x").from("::1;"),
				viewer("owner"));
		Comment kept = this.comments.findToShow(id).orElseThrow();
		assertThat(kept.post().id()).isEqualTo(other);
		assertThat(kept.user().orElseThrow().login()).isEqualTo("reader");
		assertThat(kept.authorUrl()).isEqualTo("http://a.example");
		assertThat(kept.authorEmail()).isEmpty();
		assertThat(kept.authorIp()).isEqualTo("::1");
		assertThat(count(other)).isOne();
		assertThat(count(this.post)).isZero();
	}

	@Test
	void everyChangeIsTold() {
		long id = add(said("one")).id();
		this.moderation.hold(id);
		this.moderation.edit(id, CommentEdit.nothing().content("two"), viewer("editor"));
		this.moderation.approve(id);
		this.moderation.delete(id);
		List<CommentChanged> told = new ArrayList<>(this.events.stream(CommentChanged.class).toList());
		assertThat(told).containsExactly(new CommentChanged(id, this.post, "comment", null, APPROVED),
				new CommentChanged(id, this.post, "comment", APPROVED, HOLD),
				new CommentChanged(id, this.post, "comment", HOLD, HOLD),
				new CommentChanged(id, this.post, "comment", HOLD, APPROVED),
				new CommentChanged(id, this.post, "comment", APPROVED, null));
		assertThat(told.get(0).isNew()).isTrue();
		assertThat(told.get(3).isPublication()).isTrue();
		assertThat(told.get(2).isPublic()).isFalse();
	}

	@Test
	void whatIsNotThereIsNotFound() {
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.moderation.approve(987654));
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.moderation.delete(987654));
	}

	private List<String> meta(long id) {
		return this.database.sql("select name || '=' || value from comment_meta where comment_id = ? order by id")
			.param(id)
			.query(String.class)
			.list();
	}

}
