package blog.troppo.kept;

/**
 * An attribute of a request by which those who make an answer tell those around them
 * something about it. Where the answer comes from memory, it is told again.
 */
public interface Remark {

}
