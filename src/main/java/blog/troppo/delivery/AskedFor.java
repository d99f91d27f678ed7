package blog.troppo.delivery;

import jakarta.servlet.http.HttpServletRequest;

/** A request, with what its answer is kept by. */
record AskedFor(HttpServletRequest request, Address address) {

	/**
	 * Where a redirect leads: what the answer is not kept by goes on with the reader.
	 */
	String onward(String location) {
		String left = Addresses.leftOut(this.request, this.address);
		return (left != null) ? location + (location.contains("?") ? "&" : "?") + left : location;
	}

}
