package blog.troppo.xmlrpc;

import java.util.LinkedHashMap;
import java.util.Map;

import blog.troppo.content.Post;
import blog.troppo.content.PostAction;
import blog.troppo.content.PostQuery;
import blog.troppo.content.PostType;
import blog.troppo.rpc.RpcFault;
import blog.troppo.rpc.RpcValue;
import blog.troppo.xmlrpc.SignedMethods.Place;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code wp.*} for pages, in MetaWeblog's words. */
@Component
@Order(150)
class PageMethods implements MethodFamily {

	private static final String NO_SUCH_PAGE = "Sorry, no such page.";

	private static final String NO_EDITING = "Sorry, you are not allowed to edit this page.";

	private static final PostQuery PAGES = PostQuery.posts().ofType(PostType.PAGE);

	private final SignedMethods signed;

	private final FoundPosts found;

	private final WeblogStructs structs;

	private final WeblogWriting writing;

	private final WeblogFields fields;

	private final PostListing listing;

	private final Deleting deleting;

	PageMethods(SignedMethods signed, FoundPosts found, WeblogStructs structs, WeblogWriting writing,
			WeblogFields fields, PostListing listing, Deleting deleting) {
		this.signed = signed;
		this.found = found;
		this.structs = structs;
		this.writing = writing;
		this.fields = fields;
		this.listing = listing;
		this.deleting = deleting;
	}

	@Override
	public Map<String, Method> methods() {
		Map<String, Method> methods = new LinkedHashMap<>();
		methods.put("wp.getPageList", this.signed.reading(0, this::lines));
		methods.put("wp.editPage", this.signed.writing(0, Place.THIRD, this::edit));
		methods.put("wp.deletePage", this.signed.writing(0, this::delete));
		methods.put("wp.newPage", this.signed.writing(0, this::create));
		methods.put("wp.getPages", this.signed.reading(0, this::list));
		methods.put("wp.getPage", this.signed.reading(0, Place.THIRD, this::one));
		return methods;
	}

	private RpcValue one(SignedCall call) {
		Post page = this.found.toEdit(this.found.find(call.id(1)), call, NO_EDITING);
		if (!page.is(PostType.PAGE)) {
			throw new RpcFault(404, NO_SUCH_PAGE);
		}
		return this.structs.page(page);
	}

	private RpcValue list(SignedCall call) {
		call.require("edit_pages", "Sorry, you are not allowed to edit pages.");
		int number = call.has(3) ? Counts.orAll(call.at(3)) : PostListing.USUAL;
		return RpcValue.of(this.listing.find(PAGES.ofStatuses(PostListing.EDITABLE).from(0, number), call.viewer())
			.filter((page) -> this.found.allows(PostAction.EDIT, page, call))
			.map(this.structs::page)
			.toList());
	}

	/** All there are, wherever they stand. */
	private RpcValue lines(SignedCall call) {
		call.require("edit_pages", "Sorry, you are not allowed to edit pages.");
		PostQuery all = PAGES.ofStatuses(PostListing.ALL).sortedBy(PostQuery.Order.ID, true).from(0, Counts.MOST);
		return RpcValue.of(this.listing.find(all, call.viewer()).map(this.structs::pageLine).toList());
	}

	private RpcValue create(SignedCall call) {
		Sent sent = new Sent(call.at(3));
		this.fields.checkFormat(sent);
		return RpcValue.of(String.valueOf(this.writing.create(sent, PostType.PAGE, call.flag(4), call).id()));
	}

	private RpcValue edit(SignedCall call) {
		Post page = this.found.toEdit(this.found.page(call.id(1), NO_SUCH_PAGE), call, NO_EDITING);
		RpcValue sent = new RpcValue.Struct(
				(call.at(4) instanceof RpcValue.Struct struct) ? struct.members() : Map.of())
			.with("post_type", "page");
		this.writing.edit(page.id(), new Sent(sent), call.flag(5), call);
		return RpcValue.of(true);
	}

	private RpcValue delete(SignedCall call) {
		Post page = this.found.may(PostAction.DELETE, this.found.page(call.id(3), NO_SUCH_PAGE), call,
				"Sorry, you are not allowed to delete this page.");
		this.deleting.delete(page, call.viewer());
		return RpcValue.of(true);
	}

}
