package blog.troppo.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

import blog.troppo.transfer.wxr.WxrAuthor;
import blog.troppo.transfer.wxr.WxrComment;
import blog.troppo.transfer.wxr.WxrException;
import blog.troppo.transfer.wxr.WxrItem;
import blog.troppo.transfer.wxr.WxrReader;
import blog.troppo.transfer.wxr.WxrRecord;
import blog.troppo.transfer.wxr.WxrSite;
import blog.troppo.transfer.wxr.WxrTerm;

/**
 * A first reading of a whole file, before anything is written: that it can be read to its
 * end, whose it is, how much there is, and the highest ids, above which new ones begin.
 */
final class Survey {

	private String fingerprint = "";

	private WxrSite site = new WxrSite("", "", "", "", "", "", "", "");

	private long items;

	private long highestPost;

	private long highestComment;

	private long highestTerm;

	private long highestUser;

	private long repairedBytes;

	private Map<String, Long> unknownElements = Map.of();

	private Survey() {
	}

	static Survey of(Path file, TransferProgress progress) {
		Survey survey = new Survey();
		try (WxrReader reader = WxrReader.open(file)) {
			long size = Math.max(1, Files.size(file) >> 20);
			for (WxrRecord record = reader.next(); record != null; record = reader.next()) {
				survey.see(record);
				progress.at(TransferProgress.Phase.SURVEY, Math.min(reader.position() >> 20, size), size);
			}
			survey.repairedBytes = reader.repairedBytes();
			survey.unknownElements = reader.unknownElements();
			survey.fingerprint = fingerprint(file);
			return survey;
		}
		catch (IOException ex) {
			throw new WxrException("Cannot read " + file + ": " + ex.getMessage(), ex);
		}
	}

	private void see(WxrRecord record) {
		switch (record) {
			case WxrSite found -> this.site = found;
			case WxrAuthor author -> this.highestUser = Math.max(this.highestUser, author.id());
			case WxrTerm term -> this.highestTerm = Math.max(this.highestTerm, term.id());
			case WxrItem item -> {
				this.items++;
				this.highestPost = Math.max(this.highestPost, item.id());
				for (WxrComment comment : item.comments()) {
					this.highestComment = Math.max(this.highestComment, comment.id());
				}
			}
		}
	}

	private static String fingerprint(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			byte[] buffer = new byte[1 << 16];
			for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
				digest.update(buffer, 0, count);
			}
			return HexFormat.of().formatHex(digest.digest());
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JDK has SHA-256", ex);
		}
	}

	String fingerprint() {
		return this.fingerprint;
	}

	WxrSite site() {
		return this.site;
	}

	long items() {
		return this.items;
	}

	long highest(ImportDatabase.Ids ids) {
		return switch (ids) {
			case USERS -> this.highestUser;
			case TERMS -> this.highestTerm;
			case POSTS -> this.highestPost;
			case COMMENTS -> this.highestComment;
		};
	}

	void note(Tally tally) {
		if (this.repairedBytes > 0) {
			tally.note(this.repairedBytes + " bytes were not UTF-8 and were read as windows-1252");
		}
		this.unknownElements.forEach(
				(name, count) -> tally.note("<" + name + "> is nothing this import knows; " + count + " left out"));
	}

}
