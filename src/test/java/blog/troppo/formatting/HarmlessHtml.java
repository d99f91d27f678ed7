package blog.troppo.formatting;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks that HTML, as a browser reads it, holds nothing that runs. */
final class HarmlessHtml {

	private HarmlessHtml() {
	}

	static void check(String html) {
		for (Element element : Jsoup.parseBodyFragment(html).body().getAllElements()) {
			assertThat(element.normalName()).as(html)
				.isNotIn("script", "iframe", "style", "base", "meta", "link", "svg", "embed");
			for (Attribute attribute : element.attributes()) {
				assertThat(attribute.getKey()).as(html).doesNotStartWith("on").isNotEqualTo("srcdoc");
				assertThat(attribute.getValue().replaceAll("[\\s\\p{Cntrl}]", "")).as(html)
					.doesNotStartWithIgnoringCase("javascript:")
					.doesNotStartWithIgnoringCase("vbscript:")
					.doesNotStartWithIgnoringCase("data:");
			}
		}
	}

}
