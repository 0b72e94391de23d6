package fr.raccordement.query;

import fr.raccordement.processing.Nodes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Other nodes that say what a test has them say; none to begin with. */
public final class FakeNodes implements Nodes {

    private final Map<String, String> said = new ConcurrentHashMap<>();
    private volatile List<Node> others = List.of();
    private volatile boolean alone = true;
    private volatile boolean heard = true;

    /** Has others be there, and hear this one or not. */
    public void others(boolean hear, Node... there) {
        alone = false;
        heard = hear;
        others = List.of(there);
    }

    /** What this node said last. */
    public String said(String what) {
        return said.getOrDefault(what, "");
    }

    @Override
    public String self() {
        return "this";
    }

    @Override
    public boolean isAlone() {
        return alone;
    }

    @Override
    public List<Node> others() {
        return others;
    }

    @Override
    public boolean isHeard() {
        return heard;
    }

    @Override
    public void say(String what, String value) {
        said.put(what, value);
    }

    @Override
    public void keepSaying(String what, Supplier<String> value) {
        said.put(what, value.get());
    }

    @Override
    public boolean anyHeardWithin(Duration time) {
        return !others.isEmpty();
    }
}
