package blog.troppo.feed.audience;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FeedReaderNameTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-",
			textBlock = """
					Bloglines/3.1 (http://www.bloglines.com; 123 subscribers) | Bloglines | 123
					Bloglines/3.1 (http://www.bloglines.com; 1 subscriber) | Bloglines | 1
					Feedfetcher-Google; (+http://www.google.com/feedfetcher.html; 4 subscribers; feed-id=12) | Google Feedfetcher | 4
					Feedly/1.0 (+http://www.feedly.com/fetcher.html; 17 subscribers; like FeedFetcher-Google) | Feedly | 17
					NewsBlur Feed Fetcher - 12 subscribers - http://www.newsblur.com/site/1/x | NewsBlur | 12
					Mozilla/5.0 (compatible; theoldreader.com; 2 subscribers; feed-id=5) | The Old Reader | 2
					Inoreader/1.0 (+http://www.inoreader.com/feed-fetcher; 5 subscribers; ) | Inoreader | 5
					newsboat/2.32.0 (Linux x86_64) | Newsboat | -
					Liferea/1.15.3 (Linux; https://lzone.de/liferea/) AppleWebKit (KHTML, like Gecko) | Liferea | -
					NetNewsWire (RSS Reader; https://netnewswire.com/) | NetNewsWire | -
					Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | Web browsers | -
					Mozilla/5.0 (compatible; Foobot/1.0; +https://foo.example/) | Foobot | -
					my-reader/0.1 | my-reader | -
					curl/8.0 | curl | -
					/// | Nameless | -
					""")
	void aReaderIsKnownByWhatItCallsItself(String agent, String name, Integer subscribers) {
		assertThat(FeedReaderName.of(agent)).isEqualTo(new FeedReaderName(name, subscribers));
	}

	@Test
	void whoSaysNothingIsNameless() {
		assertThat(FeedReaderName.of(null).name()).isEqualTo("Nameless");
		assertThat(FeedReaderName.of(" ").name()).isEqualTo("Nameless");
		assertThat(FeedReaderName.of("x".repeat(500)).name()).hasSize(60);
	}

}
