package blog.troppo.formatting.data;

/**
 * The addresses of the further pages of what a page shows.
 */
public interface PageAddresses {

	/** A page of the posts that the page lists. */
	String ofList(int page);

	/** A page of a post's comments, whether or not the post opens with it. */
	String ofComments(PostView post, int page);

	/** Where nothing has pages. */
	PageAddresses NONE = new PageAddresses() {

		@Override
		public String ofList(int page) {
			return "/";
		}

		@Override
		public String ofComments(PostView post, int page) {
			return post.url();
		}

	};

}
