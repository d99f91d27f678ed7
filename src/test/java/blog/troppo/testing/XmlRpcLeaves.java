package blog.troppo.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** An XML-RPC answer as path and value, with the types that count: dates and bytes. */
final class XmlRpcLeaves {

	private final Map<String, String> found = new LinkedHashMap<>();

	private XmlRpcLeaves() {
	}

	static Map<String, String> of(String body) {
		XmlRpcLeaves leaves = new XmlRpcLeaves();
		Element root = XmlLeaves.parse(body);
		List<Element> fault = children(root, "fault");
		if (!fault.isEmpty()) {
			Map<String, String> said = new LinkedHashMap<>();
			leaves.value(children(fault.getFirst(), "value").getFirst(), "$");
			said.put("$fault.code", leaves.found.get("$.faultCode"));
			said.put("$fault.string", leaves.found.get("$.faultString"));
			return said;
		}
		List<Element> values = children(root, "params").stream()
			.flatMap((params) -> children(params, "param").stream())
			.map((param) -> children(param, "value").getFirst())
			.toList();
		leaves.list(values, "$");
		return leaves.found;
	}

	private void list(List<Element> values, String path) {
		this.found.put(path + ".length", String.valueOf(values.size()));
		for (int i = 0; i < values.size(); i++) {
			value(values.get(i), path + "[" + i + "]");
		}
	}

	private void value(Element value, String path) {
		Element typed = children(value, null).stream().findFirst().orElse(null);
		if (typed == null) {
			this.found.put(path, value.getTextContent());
			return;
		}
		String text = typed.getTextContent();
		switch (typed.getNodeName()) {
			case "struct" -> struct(typed, path);
			case "array" -> list(children(children(typed, "data").getFirst(), "value"), path);
			case "boolean" -> this.found.put(path + ".true", text.strip().equals("1") ? "true" : "false");
			case "dateTime.iso8601" -> this.found.put(path, "dateTime:" + text.strip());
			case "base64" -> this.found.put(path, "base64:" + text.replaceAll("\\s", ""));
			case "int", "i4", "i8" -> this.found.put(path, String.valueOf(Long.parseLong(text.strip())));
			case "double" -> this.found.put(path, String.valueOf(Double.parseDouble(text.strip())));
			case "nil" -> this.found.put(path, "null");
			default -> this.found.put(path, text);
		}
	}

	private void struct(Element struct, String path) {
		List<Element> members = children(struct, "member");
		if (members.isEmpty()) {
			this.found.put(path, "{}");
		}
		for (Element member : members) {
			value(children(member, "value").getFirst(),
					path + "." + children(member, "name").getFirst().getTextContent());
		}
	}

	private static List<Element> children(Element parent, @org.jspecify.annotations.Nullable String name) {
		List<Element> children = new ArrayList<>();
		for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child instanceof Element element && (name == null || element.getNodeName().equals(name))) {
				children.add(element);
			}
		}
		return children;
	}

}
