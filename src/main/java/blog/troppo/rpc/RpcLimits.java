package blog.troppo.rpc;

/**
 * How much one document may be.
 *
 * @param bytes as they come, uploads and all
 * @param characters held in memory, so without uploads
 * @param elements XML elements
 * @param depth arrays and structs within each other
 */
public record RpcLimits(long bytes, int characters, int elements, int depth) {

	/** A call: WordPress's 30,000 elements, and an upload of 100 MB as base64. */
	public static final RpcLimits CALL = new RpcLimits(150L << 20, 8 << 20, 30_000, 64);

	/** An answer of somebody else's server to a ping. */
	public static final RpcLimits ANSWER = new RpcLimits(150 << 10, 150 << 10, 1000, 8);

}
