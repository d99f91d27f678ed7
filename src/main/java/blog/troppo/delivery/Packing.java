package blog.troppo.delivery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import blog.troppo.support.AcceptedCodings;
import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;

/** How bytes are packed on their way, the smallest first (RFC 9110, 8.4.1; RFC 7932). */
enum Packing {

	/** Where the machine has no native library for it, nobody is offered it. */
	BROTLI("br") {
		@Override
		boolean isOffered() {
			return Brotli4jLoader.isAvailable();
		}

		@Override
		byte[] pack(byte[] bytes) {
			try {
				return Encoder.compress(bytes, new Encoder.Parameters().setQuality(QUALITY));
			}
			catch (IOException ex) {
				throw new UncheckedIOException("Memory refused bytes", ex);
			}
		}
	},

	GZIP("gzip") {
		@Override
		byte[] pack(byte[] bytes) {
			ByteArrayOutputStream packed = new ByteArrayOutputStream(bytes.length / 3);
			try (GZIPOutputStream gzip = new GZIPOutputStream(packed, 8192)) {
				gzip.write(bytes);
			}
			catch (IOException ex) {
				throw new UncheckedIOException("Memory refused bytes", ex);
			}
			return packed.toByteArray();
		}
	},

	NONE("identity") {
		@Override
		byte[] pack(byte[] bytes) {
			return bytes;
		}
	};

	/**
	 * What browsers say is always the same, and to read it takes longer than to answer.
	 */
	private static final Cache<String, Packing> KNOWN = Caffeine.newBuilder()
		.maximumWeight(32_768)
		.weigher((String wish, Packing best) -> 16 + wish.length())
		.build();

	/** As quick as gzip is by itself, and a fifth smaller. */
	private static final int QUALITY = 5;

	private final String coding;

	private final Header header;

	Packing(String coding) {
		this.coding = coding;
		this.header = new Header(HttpHeaders.CONTENT_ENCODING, coding);
	}

	/** The name that HTTP has for it. */
	String coding() {
		return this.coding;
	}

	/** What says that an answer is packed so. */
	Header header() {
		return this.header;
	}

	boolean isOffered() {
		return true;
	}

	abstract byte[] pack(byte[] bytes);

	/** Of strong validators each packing has its own. */
	String etag(String tag) {
		return (this == NONE) ? "\"" + tag + "\"" : "\"" + tag + "-" + this.coding + "\"";
	}

	/**
	 * What the asker likes best: {@code gzip, br;q=0.9}, {@code *;q=0.5}. Of what is
	 * liked as much, the smallest; who says nothing takes bytes as they are.
	 */
	static Packing takenBy(HttpServletRequest request) {
		Enumeration<String> lines = request.getHeaders(HttpHeaders.ACCEPT_ENCODING);
		if (!lines.hasMoreElements()) {
			return NONE;
		}
		String first = lines.nextElement();
		return lines.hasMoreElements() ? best(first + "," + String.join(",", Collections.list(lines)))
				: KNOWN.get(first, Packing::best);
	}

	private static Packing best(String wish) {
		AcceptedCodings codings = new AcceptedCodings(wish);
		return Stream.of(values())
			.filter((packing) -> packing.quality(codings) > 0 && packing.isOffered())
			.max(Comparator.comparingDouble((Packing packing) -> packing.quality(codings))
				.thenComparing(Comparator.reverseOrder()))
			.orElse(NONE);
	}

	/** Bytes as they are are taken by all, if they take nothing better. */
	private double quality(AcceptedCodings codings) {
		return (this == NONE) ? codings.named(this.coding).orElse(Double.MIN_VALUE) : codings.quality(this.coding);
	}

}
