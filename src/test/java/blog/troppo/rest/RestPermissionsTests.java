package blog.troppo.rest;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import blog.troppo.testing.RawHttp;
import blog.troppo.testing.TroppoTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who may do what over REST: each route and method asked by nobody and by somebody of
 * each role, answered as WordPress 7.1.4 did. What differs is listed with its reason; the
 * list only shrinks.
 */
class RestPermissionsTests extends AmongPeople {

	private final Map<String, Fixture> fixtures = new LinkedHashMap<>();

	private int made;

	/** What the administrator makes anew after each who was let through. */
	private record Fixture(String path, String body) {
	}

	/** A line of the table. */
	private record Row(String method, String path, String body, List<String> answers) {

		String name() {
			return (this.method + " " + this.path + " " + this.body).strip();
		}

	}

	@TestFactory
	Stream<DynamicTest> eachRouteLetsThoseThroughWhomWordPressLets() throws IOException {
		List<String> lines = lines("rest-permissions.tsv");
		lines.stream()
			.map((line) -> line.split("\t", -1))
			.filter((cells) -> cells[0].equals("fixture"))
			.forEach((cells) -> this.fixtures.put(cells[1], new Fixture(cells[2], cells[3])));
		Map<String, String> differing = new LinkedHashMap<>();
		lines("rest-permissions-differs.tsv").stream()
			.map((line) -> line.split("\t", 2))
			.forEach((cells) -> differing.put(cells[0], cells[1]));
		List<Row> rows = lines.stream()
			.map((line) -> line.split("\t", -1))
			.filter((cells) -> !cells[0].equals("fixture"))
			.map((cells) -> new Row(cells[0], cells[1], cells[2], List.of(cells).subList(3, cells.length)))
			.toList();
		assertThat(rows).extracting(Row::name).containsAll(differing.keySet());
		return rows.stream().map((row) -> DynamicTest.dynamicTest(row.name(), () -> {
			List<String> answers = answers(row);
			if (differing.containsKey(row.name())) {
				assertThat(answers).as("It has become equal: take it off the list").isNotEqualTo(row.answers());
			}
			else {
				assertThat(answers).as(row.name()).isEqualTo(row.answers());
			}
		}));
	}

	private List<String> answers(Row row) throws IOException {
		List<String> answers = new ArrayList<>();
		Map<String, String> things = new LinkedHashMap<>();
		for (String role : RestPeople.ROLES) {
			make(row.path() + row.body(), things);
			RawHttp.Response answer = this.people.ask(role, row.method(), fill(row.path(), things),
					fill(row.body(), things));
			String code = (answer.status() < 400) ? ""
					: JsonMapper.shared().readTree(answer.text()).path("code").asString("");
			answers.add((answer.status() + " " + code).strip());
			if (answer.status() < 400) {
				things.clear();
			}
		}
		return answers;
	}

	/** What stands in braces in the text, and what that needs; each once. */
	private void make(String text, Map<String, String> things) throws IOException {
		for (Map.Entry<String, Fixture> fixture : this.fixtures.entrySet()) {
			if (text.contains("{" + fixture.getKey() + "}") && !things.containsKey(fixture.getKey())) {
				make(fixture.getValue().path() + fixture.getValue().body(), things);
				things.put(fixture.getKey(), make(fixture.getKey(), fixture.getValue(), things));
			}
		}
	}

	private String make(String name, Fixture fixture, Map<String, String> made) throws IOException {
		Map<String, String> things = new LinkedHashMap<>(made);
		things.put("n", String.valueOf(++this.made));
		RawHttp.Response answer = fixture.body().equals("@picture")
				? this.people.ask("admin", "POST", fill(fixture.path(), things),
						Map.of("Content-Type", "image/png", "Content-Disposition",
								"attachment; filename=\"probe.png\""),
						picture())
				: this.people.ask("admin", "POST", fill(fixture.path(), things), fill(fixture.body(), things));
		assertThat(answer.status()).as(name + ": " + answer.text()).isEqualTo(201);
		JsonNode body = JsonMapper.shared().readTree(answer.text());
		return body.has("id") ? body.path("id").asString() : body.path("uuid").asString();
	}

	private static String fill(String text, Map<String, String> things) {
		String filled = text;
		for (Map.Entry<String, String> thing : things.entrySet()) {
			filled = filled.replace("{" + thing.getKey() + "}", thing.getValue());
		}
		return filled;
	}

	private static byte[] picture() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB), "png", bytes);
		return bytes.toByteArray();
	}

	private static List<String> lines(String file) throws IOException {
		try (InputStream in = Objects
			.requireNonNull(RestPermissionsTests.class.getResourceAsStream("/conformance/" + file), file)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> !line.isBlank() && !line.startsWith("#"))
				.toList();
		}
	}

}
