package blog.troppo.admin.personal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import blog.troppo.admin.personal.PersonalData.Group;
import blog.troppo.admin.frame.Words;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The data as a ZIP file, as WordPress makes it: a page to read and JSON for programs.
 */
@Component
class PersonalArchive {

	private final ITemplateEngine templates;

	private final Words words;

	PersonalArchive(ITemplateEngine templates, Words words) {
		this.words = words;
		this.templates = templates;
	}

	void write(OutputStream out, String site, String email, List<Group> groups) throws IOException {
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			add(zip, "index.html", page(site, email, groups));
			add(zip, "export.json", json(email, groups));
		}
	}

	private static void add(ZipOutputStream zip, String name, String text) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(text.getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
	}

	private String page(String site, String email, List<Group> groups) {
		return this.templates.process("personal/archive", new Context(LocaleContextHolder.getLocale(),
				Map.of("site", site, "email", email, "groups", groups, "words", this.words)));
	}

	/** Programs go by the groups' names; what people read in it is in their language. */
	private String json(String email, List<Group> groups) {
		Map<String, Object> all = new LinkedHashMap<>();
		groups.forEach((group) -> all.put(group.id(), Map.of("label", this.words.of(group.label()), "items",
				group.items().stream().map(this::named).toList())));
		return JsonMapper.builder()
			.build()
			.writerWithDefaultPrettyPrinter()
			.writeValueAsString(Map.of(this.words.of("Personal Data Export for " + email), all));
	}

	private Map<String, String> named(Map<String, String> facts) {
		Map<String, String> named = new LinkedHashMap<>();
		facts.forEach((name, value) -> named.put(this.words.of(name), value));
		return named;
	}

}
