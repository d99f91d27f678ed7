package blog.troppo.theme;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import blog.troppo.discussion.Comment;

/**
 * Comments as a conversation: each under the one it answers, down to the depth that the
 * settings allow. What lies deeper stands in line at that depth. Pings stand alone.
 */
final class CommentThreads {

	/** A comment with the answers to it, and its depth from 1. */
	record Thread(Comment comment, int depth, List<Thread> replies) {
	}

	private final Map<Long, List<Comment>> answers = new HashMap<>();

	private final int deepest;

	private CommentThreads(int deepest) {
		this.deepest = deepest;
	}

	/**
	 * The threads, in the order of their first comments.
	 * @param deepest 1 for no threads at all
	 */
	static List<Thread> of(List<Comment> comments, int deepest) {
		CommentThreads threads = new CommentThreads(deepest);
		Set<Long> known = new HashSet<>();
		comments.forEach((comment) -> known.add(comment.id()));
		List<Comment> tops = new ArrayList<>();
		Set<Long> seen = new HashSet<>();
		for (Comment comment : comments) {
			long parent = comment.parentId().orElse(0L);
			// who answers a later comment could answer in a circle
			if (deepest > 1 && known.contains(parent) && seen.contains(parent)) {
				threads.answers.computeIfAbsent(parent, (id) -> new ArrayList<>()).add(comment);
			}
			else {
				tops.add(comment);
			}
			seen.add(comment.id());
		}
		return tops.stream().map((top) -> threads.thread(top, 1)).toList();
	}

	private Thread thread(Comment comment, int depth) {
		List<Thread> replies = new ArrayList<>();
		if (depth + 1 < this.deepest) {
			answersTo(comment).forEach((answer) -> replies.add(thread(answer, depth + 1)));
		}
		else if (depth < this.deepest) {
			below(comment).forEach((answer) -> replies.add(new Thread(answer, depth + 1, List.of())));
		}
		return new Thread(comment, depth, replies);
	}

	private List<Comment> answersTo(Comment comment) {
		return this.answers.getOrDefault(comment.id(), List.of());
	}

	/** All that lies below, each answer behind what it answers. */
	private List<Comment> below(Comment comment) {
		List<Comment> all = new ArrayList<>();
		Deque<Comment> waiting = new ArrayDeque<>(answersTo(comment));
		while (!waiting.isEmpty()) {
			Comment next = waiting.removeFirst();
			all.add(next);
			answersTo(next).reversed().forEach(waiting::addFirst);
		}
		return all;
	}

}
