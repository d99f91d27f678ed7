package blog.troppo.operations.cli;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static blog.troppo.operations.cli.Terminal.troppo;
import static org.assertj.core.api.Assertions.assertThat;

class TrainCommandTests {

	/** The first time there is no blog, the second time there is one. */
	@Test
	void pagesAreDrawnOfABlogThatIsNewAndOfOneThatIsThere(@TempDir Path data) {
		for (String blog : new String[] { "new", "there" }) {
			Terminal answer = troppo("train", "--data", data.toString());
			assertThat(answer.errors()).as(blog).isEmpty();
			assertThat(answer.status).as(blog).isZero();
		}
	}

}
