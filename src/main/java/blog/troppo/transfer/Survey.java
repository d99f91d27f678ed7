package blog.troppo.transfer;

import java.util.List;

import blog.troppo.transfer.wxr.WxrAuthor;
import blog.troppo.transfer.wxr.WxrComment;
import blog.troppo.transfer.wxr.WxrItem;
import blog.troppo.transfer.wxr.WxrRecord;
import blog.troppo.transfer.wxr.WxrRecords;
import blog.troppo.transfer.wxr.WxrSite;
import blog.troppo.transfer.wxr.WxrTerm;

/**
 * A first reading of the whole, before anything is written: that it can be read to its
 * end, whose it is, how much there is, and the highest ids, above which new ones begin.
 */
final class Survey {

	private WxrSite site = new WxrSite("", "", "", "", "", "", "", "");

	private long items;

	private long highestPost;

	private long highestComment;

	private long highestTerm;

	private long highestUser;

	private List<String> remarks = List.of();

	private Survey() {
	}

	static Survey of(BlogSource source, TransferProgress progress) {
		Survey survey = new Survey();
		long size = Math.max(1, source.size() >> 20);
		try (WxrRecords records = source.records()) {
			for (WxrRecord record = records.next(); record != null; record = records.next()) {
				survey.see(record);
				progress.at(TransferProgress.Phase.SURVEY, Math.min(records.position() >> 20, size), size);
			}
			survey.remarks = records.remarks();
			return survey;
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
			case LINKS -> 0;
		};
	}

	void note(Tally tally) {
		this.remarks.forEach(tally::note);
	}

}
