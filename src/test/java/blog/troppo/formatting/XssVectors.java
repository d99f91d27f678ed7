package blog.troppo.formatting;

import java.util.List;

/** Known ways to smuggle a script into a page. */
public final class XssVectors {

	/** Counts in the window on top, wherever it runs. */
	private static final String RUN = "top.hits=(top.hits||0)+1";

	private XssVectors() {
	}

	public static List<String> all() {
		return Tables.lines("xss-vectors.txt")
			.stream()
			.map((line) -> line.replace("RUN", RUN).replace("\\n", "\n").replace("\\0", "\0"))
			.toList();
	}

}
