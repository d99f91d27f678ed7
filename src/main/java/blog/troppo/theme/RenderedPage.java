package blog.troppo.theme;

/** A page, drawn: its HTML, and the facts that go into headers as well. */
public record RenderedPage(String html, PageFacts facts) {
}
