package blog.troppo.rest.health;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What came of one of site health's tests, in WordPress's form.
 *
 * @param test its name, with underscores
 * @param status {@code good}, {@code recommended} or {@code critical}
 * @param area {@code Security} or {@code Performance}
 * @param description one paragraph of plain text
 */
record HealthTest(String test, String label, String status, String area, String description) {

	static HealthTest good(String test, String area, String label, String description) {
		return new HealthTest(test, label, "good", area, description);
	}

	static HealthTest recommended(String test, String area, String label, String description) {
		return new HealthTest(test, label, "recommended", area, description);
	}

	Map<String, Object> json() {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("label", this.label);
		json.put("status", this.status);
		json.put("badge", Map.of("label", this.area, "color", "blue"));
		json.put("description", "<p>" + this.description + "</p>");
		json.put("actions", "");
		json.put("test", this.test);
		return json;
	}

}
