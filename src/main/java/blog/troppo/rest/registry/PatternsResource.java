package blog.troppo.rest.registry;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import blog.troppo.rest.design.ChosenTheme;
import blog.troppo.rest.server.Contract;
import blog.troppo.rest.server.Representation;
import blog.troppo.rest.server.RestException;
import blog.troppo.rest.server.RestJson;
import blog.troppo.rest.server.RestRequest;
import blog.troppo.rest.server.RestResource;
import blog.troppo.rest.server.RestResponse;
import blog.troppo.rest.server.RestServer;
import blog.troppo.rest.server.Route;
import blog.troppo.rest.server.RouteTable;
import blog.troppo.theme.folder.CorePatterns;
import blog.troppo.theme.folder.ThemePattern;
import blog.troppo.theme.folder.ThemeWords;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Layouts of blocks to begin with, WordPress's and those of the active theme, their
 * categories, and the directories of wordpress.org, which are empty here: nothing is
 * fetched from there.
 */
@Component
class PatternsResource implements RestResource {

	/** Fields of a pattern that take several values, and what its file calls them. */
	private static final Map<String, String> LISTS = Map.of("categories", "categories", "keywords", "keywords",
			"block_types", "block types", "post_types", "post types", "template_types", "template types");

	private final ChosenTheme chosen;

	private final Labels labels;

	private final ObjectProvider<RestServer> server;

	PatternsResource(ChosenTheme chosen, Labels labels, ObjectProvider<RestServer> server) {
		this.labels = labels;
		this.chosen = chosen;
		this.server = server;
	}

	@Override
	public void routes(RouteTable routes) {
		add(routes, "patterns", CorePatterns::all, "block-pattern", this::ofTheme,
				"Sorry, you are not allowed to view the registered block patterns.");
		add(routes, "categories", Registered.BLOCK_PATTERN_CATEGORIES::json, "block-pattern-category",
				(request) -> Stream.empty(),
				"Sorry, you are not allowed to view the registered block pattern categories.");
		Route.Handler nothing = (request) -> RestResponse.ok(RestJson.array());
		routes.at("/wp/v2/block-directory/search", Contract.of("block-directory-item"))
			.get(PatternsResource::mayInstallBlocks, nothing);
		routes.at("/wp/v2/pattern-directory/patterns", Contract.of("pattern-directory-item"))
			.get((request) -> RegistryResource.mayWrite(request, "rest_pattern_directory_cannot_view",
					"Sorry, you are not allowed to browse the local block pattern directory."), nothing);
	}

	private void add(RouteTable routes, String name, Supplier<ObjectNode> all, String kind,
			Function<RestRequest, Stream<JsonNode>> more, String refusal) {
		Contract contract = Contract.of(kind);
		Representation<JsonNode> shown = RegistryResource.fields(contract);
		routes.at("/wp/v2/block-patterns/" + name, contract)
			.get((request) -> RegistryResource.mayWrite(request, "rest_cannot_view", refusal),
					(request) -> RestResponse.ok(RestJson.of(Stream
						.concat(all.get().valueStream().map((one) -> this.labels.ofPattern(one, request)),
								more.apply(request))
						.map((one) -> shown.show(one, request, this.server.getObject()))
						.toList())));
	}

	private Stream<JsonNode> ofTheme(RestRequest request) {
		ThemeWords words = ThemeWords.of(this.chosen.theme(), this.labels.language(request));
		return this.chosen.theme().patterns().stream().map((pattern) -> data(pattern, words));
	}

	private static JsonNode data(ThemePattern pattern, ThemeWords words) {
		ObjectNode data = RestJson.object()
			.put("name", pattern.slug())
			.put("title", words.say(pattern.title()))
			.put("content", pattern.content());
		pattern.text("description").ifPresent((text) -> data.put("description", words.say(text)));
		pattern.text("viewport width")
			.filter((width) -> width.matches("\\d{1,5}"))
			.ifPresent((width) -> data.put("viewport_width", Integer.parseInt(width)));
		pattern.text("inserter").ifPresent((text) -> data.put("inserter", text.matches("(?i)yes|true")));
		LISTS.forEach((name, field) -> {
			if (!pattern.list(field).isEmpty()) {
				data.set(name, RestJson.of(pattern.list(field)));
			}
		});
		return data;
	}

	private static void mayInstallBlocks(RestRequest request) {
		if (!request.viewer().can("install_plugins") || !request.viewer().can("activate_plugins")) {
			throw RestException.forbidden(request, "rest_block_directory_cannot_view",
					"Sorry, you are not allowed to browse the block directory.");
		}
	}

}
