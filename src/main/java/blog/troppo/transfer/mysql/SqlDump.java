package blog.troppo.transfer.mysql;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

import org.jspecify.annotations.Nullable;

/**
 * Reads a dump of MySQL or MariaDB from front to back, gzipped or not, as mysqldump,
 * mariadb-dump and phpMyAdmin write it. No server is needed, and memory is bounded by the
 * largest row, whatever the file's size.
 */
public final class SqlDump {

	private static final Pattern NAMES = Pattern.compile("\\s*NAMES\\s+'?([A-Za-z0-9]+).*",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private static final Pattern MADE_BY_DUMP = Pattern.compile("--\\s+(?:MySQL|MariaDB) dump .*");

	/**
	 * Before 5.0 a dump only put back at its end what it had changed: SET NAME=@OLD_NAME.
	 */
	private static final Pattern COMPLETED = Pattern.compile("--\\s+Dump completed.*");

	/** Of a dump: a comment or a statement. */
	private static final Pattern BEGINNING = Pattern.compile(
			"(?:\u00EF\u00BB\u00BF)?\\s*(?:--\\s|/\\*|#|(?:CREATE|INSERT|REPLACE|DROP|SET|USE|LOCK|START|BEGIN|DELIMITER)\\s)",
			Pattern.CASE_INSENSITIVE);

	private static final int SNIFFED = 4096;

	private final TableRows rows;

	private final LongConsumer progress;

	private final SqlText text;

	private final CountingStream counted;

	private final Map<TableName, TableShape> shapes = new HashMap<>();

	private final Set<TableName> wanted = new HashSet<>();

	private Charset charset = StandardCharsets.UTF_8;

	private String database = "";

	private String delimiter = ";";

	private boolean hasEnd;

	private boolean ended;

	private SqlDump(InputStream in, CountingStream counted, TableRows rows, LongConsumer progress) {
		this.counted = counted;
		this.rows = rows;
		this.progress = progress;
		int longest = (int) Math.clamp(Runtime.getRuntime().maxMemory() / 8, 4L << 20, 256L << 20);
		this.text = new SqlText(in, longest, this::hear);
	}

	/** Whether a file begins as a dump does, with a comment or a statement. */
	public static boolean isDump(Path file) throws IOException {
		try (InputStream in = unpack(Files.newInputStream(file))) {
			String head = new String(in.readNBytes(SNIFFED), StandardCharsets.ISO_8859_1);
			return BEGINNING.matcher(head).lookingAt();
		}
		catch (EOFException | ZipException ex) {
			return false;
		}
	}

	/**
	 * Read a whole file.
	 * @param progress hears how many of the file's bytes are read
	 * @throws DumpException if it is damaged, or no dump
	 */
	public static void read(Path file, TableRows rows, LongConsumer progress) {
		try (CountingStream counted = new CountingStream(Files.newInputStream(file));
				InputStream in = unpack(counted)) {
			new SqlDump(in, counted, rows, progress).read();
		}
		catch (EOFException | ZipException ex) {
			throw new DumpException(
					"The gzipped dump is damaged or was cut off (" + ex.getMessage() + "). Make the dump again.", ex);
		}
		catch (IOException ex) {
			throw new DumpException("Cannot read " + file + ": " + ex.getMessage(), ex);
		}
	}

	private static InputStream unpack(InputStream in) throws IOException {
		PushbackInputStream start = new PushbackInputStream(in, 2);
		byte[] magic = start.readNBytes(2);
		start.unread(magic);
		boolean packed = magic.length == 2 && magic[0] == 0x1F && (magic[1] & 0xFF) == 0x8B;
		return packed ? new GZIPInputStream(start, 1 << 16) : start;
	}

	private void hear(String comment) {
		this.hasEnd = this.hasEnd || MADE_BY_DUMP.matcher(comment).matches();
		this.ended = this.ended || COMPLETED.matcher(comment).matches();
	}

	private void read() throws IOException {
		while (this.text.skipBlanks() >= 0) {
			String word = this.text.word().toUpperCase(Locale.ROOT);
			switch (word) {
				case "INSERT", "REPLACE" -> insert();
				case "CREATE" -> create();
				case "SET" -> set(this.text.rest(this.delimiter, true));
				case "USE" -> {
					this.database = this.text.word();
					this.text.rest(this.delimiter, false);
				}
				case "DELIMITER" -> this.delimiter = this.text.restOfLine().strip();
				default -> this.text.rest(this.delimiter, false);
			}
			this.progress.accept(this.counted.count);
		}
		if (this.shapes.isEmpty()) {
			throw new DumpException("The file is no dump of a MySQL database: it makes no table.");
		}
		if (this.hasEnd && !this.ended) {
			throw new DumpException("The dump was cut off: its end is missing (it ends at line " + this.text.line()
					+ "). Make the dump again.");
		}
	}

	private void set(String assignment) {
		Matcher names = NAMES.matcher(assignment);
		if (names.matches()) {
			this.charset = MysqlCharset.named(names.group(1));
		}
		this.ended = this.ended || assignment.contains("=@OLD_");
	}

	private void create() throws IOException {
		String kind = this.text.word();
		while (kind.equalsIgnoreCase("TEMPORARY") || kind.equalsIgnoreCase("OR") || kind.equalsIgnoreCase("REPLACE")) {
			kind = this.text.word();
		}
		if (!kind.equalsIgnoreCase("TABLE")) {
			this.text.rest(this.delimiter, false);
			return;
		}
		long line = this.text.line();
		TableName table = table();
		TableShape shape = TableShape.parse(this.text.rest(this.delimiter, true));
		if (this.shapes.put(table, shape) != null) {
			throw new DumpException("There are two dumps in this file: table " + table
					+ " is made a second time at line " + line + ". Import a file that has one.");
		}
		if (this.rows.table(table)) {
			this.wanted.add(table);
		}
	}

	private TableName table() throws IOException {
		String name = this.text.word();
		while (Set.of("IF", "NOT", "EXISTS", "INTO", "IGNORE", "DELAYED", "LOW_PRIORITY", "HIGH_PRIORITY")
			.contains(name.toUpperCase(Locale.ROOT))) {
			name = this.text.word();
		}
		if (this.text.skipBlanks() == '.') {
			this.text.next();
			return new TableName(name, this.text.word());
		}
		return new TableName(this.database, name);
	}

	private void insert() throws IOException {
		TableName table = table();
		if (!this.wanted.contains(table)) {
			this.text.rest(this.delimiter, false);
			return;
		}
		TableShape shape = java.util.Objects.requireNonNull(this.shapes.get(table));
		List<String> columns = (this.text.skipBlanks() == '(') ? names() : shape.columns();
		String values = this.text.word();
		if (!values.equalsIgnoreCase("VALUES") && !values.equalsIgnoreCase("VALUE")) {
			throw unreadable("it puts rows into " + table + " in a form that is not read here");
		}
		do {
			row(table, shape, columns);
			this.progress.accept(this.counted.count);
		}
		while (isAnother());
		this.text.rest(this.delimiter, false);
	}

	private List<String> names() throws IOException {
		List<String> names = new ArrayList<>();
		do {
			this.text.next();
			names.add(this.text.word());
		}
		while (this.text.skipBlanks() == ',');
		this.text.next();
		return names;
	}

	private boolean isAnother() throws IOException {
		int c = this.text.skipBlanks();
		if (c < 0) {
			throw this.text.cutOff();
		}
		if (c == ',') {
			this.text.next();
		}
		return c == ',';
	}

	private void row(TableName table, TableShape shape, List<String> columns) throws IOException {
		if (this.text.skipBlanks() != '(') {
			throw (this.text.peek() < 0) ? this.text.cutOff() : unreadable("a row of " + table + " was expected");
		}
		List<@Nullable String> values = new ArrayList<>(columns.size());
		do {
			this.text.next();
			String column = (values.size() < columns.size()) ? columns.get(values.size()) : "";
			String value = this.text.value(this.charset);
			values.add((value != null && shape.latin1().contains(column)) ? MysqlCharset.undoubled(value) : value);
		}
		while (this.text.skipBlanks() == ',');
		if (this.text.next() != ')') {
			throw (this.text.peek() < 0) ? this.text.cutOff() : unreadable("a row of " + table + " does not end");
		}
		if (values.size() != columns.size()) {
			throw unreadable(
					"a row of " + table + " has " + values.size() + " values for " + columns.size() + " columns");
		}
		this.rows.row(table, columns, values);
	}

	private DumpException unreadable(String why) {
		return new DumpException("The dump cannot be read at line " + this.text.line() + ": " + why + ".");
	}

	private static final class CountingStream extends FilterInputStream {

		private long count;

		CountingStream(InputStream in) {
			super(in);
		}

		@Override
		public int read() throws IOException {
			int value = super.read();
			this.count += (value < 0) ? 0 : 1;
			return value;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int read = super.read(bytes, offset, length);
			this.count += Math.max(read, 0);
			return read;
		}

	}

}
