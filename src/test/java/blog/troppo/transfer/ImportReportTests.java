package blog.troppo.transfer;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ImportReportTests {

	@Test
	void itIsATableAndItsNotes() {
		Tally tally = new Tally();
		tally.came("posts: post", 12);
		tally.renumbered("posts: post", 3, 30);
		tally.there("authors");
		tally.skipped("media files", "http://a.example/x.jpg: the server answers 404");
		assertThat(tally.report(1, false, true).lines()).containsExactly(
				"An interrupted import of this file was finished.",
				"                                   came  already there    new ids    skipped",
				String.format("%-28s%26d", "authors", 1), String.format("%-28s%48d", "media files", 1),
				String.format("%-28s%11d%26d", "posts: post", 12, 1), "- posts: post: id 3 was taken and is 30 now",
				"- media files: http://a.example/x.jpg: the server answers 404");
	}

	@Test
	void aKindThatDidNotComeCountsNothing() {
		ImportReport report = new Tally().report(0, true, false);
		assertThat(report.of("links")).isEqualTo(new ImportReport.Count("links", 0, 0, 0, 0));
		assertThat(report.addsAnything()).isFalse();
		assertThat(report.lines()).contains("Nothing new: all of the file is here already.");
	}

	@Test
	void onlyTheFirstThousandNotesAreKept() {
		Tally tally = new Tally();
		for (int i = 0; i < 5000; i++) {
			tally.note("note " + i);
		}
		List<String> notes = tally.report(1, false, false).notes();
		assertThat(notes).hasSize(1001);
		assertThat(notes.getLast()).isEqualTo("… and more of the kind; only the first 1000 are kept");
	}

}
