package blog.troppo.formatting.block.core;

import java.util.List;
import java.util.stream.LongStream;

import blog.troppo.formatting.block.RecordedSite;
import blog.troppo.formatting.data.CommentPaging;
import blog.troppo.formatting.data.CommentView;
import blog.troppo.formatting.data.PostView;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CommentsByPageTests {

	private static final PostView POST = RecordedSite.data().posts().post(203);

	private static List<Long> shown(int page, CommentPaging paging) {
		List<CommentView> threads = LongStream.rangeClosed(1, 7).mapToObj(CommentsByPageTests::comment).toList();
		return new CommentPages(POST, threads, threads, paging, page).shown().stream().map(CommentView::id).toList();
	}

	private static CommentView comment(long id) {
		return new CommentView(id, POST.id(), 0, "", "", "", 0, POST.date(), "", "comment", "");
	}

	@ParameterizedTest
	@CsvSource({ "1, '1 2 3'", "2, '4 5 6'", "3, '7'", "4, ''", "2147483647, ''", "1431655767, ''" })
	void aPageBehindTheLastIsEmpty(int page, String ids) {
		assertThat(shown(page, new CommentPaging(true, 3, false, false)).toString().replaceAll("[\\[\\],]", ""))
			.isEqualTo(ids);
	}

	@ParameterizedTest
	@CsvSource({ "1, '3 2 1'", "3, '7'" })
	void aPageMayBeginWithItsNewest(int page, String ids) {
		assertThat(shown(page, new CommentPaging(true, 3, true, true)).toString().replaceAll("[\\[\\],]", ""))
			.isEqualTo(ids);
	}

	@ParameterizedTest
	@CsvSource({ "0", "1", "2147483647" })
	void withoutPagesAllAreShown(int page) {
		assertThat(shown(page, CommentPaging.NONE)).hasSize(7);
	}

}
