package blog.troppo.embed;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import blog.troppo.formatting.content.EmbedRequest;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.stereotype.Component;

/**
 * Asks a provider at once, for an author who is waiting: the oEmbed proxy. What it said
 * is kept for a day, as WordPress keeps it. Readers are shown what {@link KnownEmbeds}
 * has.
 */
@Component
public class EmbedQuestions {

	private static final int MOST_KEPT = 1000;

	private final OembedClient client;

	private final Cache<Question, Map<String, Object>> answers = Caffeine.newBuilder()
		.maximumSize(MOST_KEPT)
		.expireAfterWrite(Duration.ofDays(1))
		.build();

	private record Question(EmbedRequest request, boolean discovers) {
	}

	EmbedQuestions(OembedClient client) {
		this.client = client;
	}

	/**
	 * By oEmbed's names; empty if nobody answers for the address. Markup of providers
	 * that are not known is made harmless.
	 * @param width at most; 0 for the usual
	 * @param discovers whether the page itself may say whom to ask
	 * @throws IOException if nobody could be asked
	 */
	public Optional<Map<String, Object>> ask(String url, int width, int height, boolean discovers) throws IOException {
		Question question = new Question(EmbedRequest.of(url, width, height), discovers);
		Map<String, Object> known = this.answers.getIfPresent(question);
		if (known != null) {
			return Optional.of(known);
		}
		Optional<Map<String, Object>> answer = this.client.ask(question.request(), discovers).map(EmbedQuestions::data);
		answer.ifPresent((data) -> this.answers.put(question, data));
		return answer;
	}

	private static Map<String, Object> data(OembedClient.Told told) {
		OembedAnswer answer = told.answer();
		Map<String, Object> data = new LinkedHashMap<>();
		data.put("version", "1.0");
		data.put("type", answer.type());
		data.put("title", answer.title());
		data.put("html", told.markup());
		if (!answer.url().isEmpty()) {
			data.put("url", answer.url());
		}
		data.put("width", answer.width());
		data.put("height", answer.height());
		return data;
	}

}
