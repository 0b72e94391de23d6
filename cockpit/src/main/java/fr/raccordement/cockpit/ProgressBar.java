package fr.raccordement.cockpit;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Supplier;

/** How far something is: one line that is drawn again on a terminal, else a line every tenth. */
final class ProgressBar {

    private static final int WIDTH = 40;
    private static final int TENTH = 10;

    private final PrintWriter out;
    private final String what;
    private final boolean terminal;
    private int told = -1;

    ProgressBar(PrintWriter out, String what, boolean terminal) {
        this.out = out;
        this.what = what;
        this.terminal = terminal;
    }

    /** On a terminal where the program has one. */
    static ProgressBar of(PrintWriter out, String what) {
        return new ProgressBar(
                out, what, System.console() != null && System.console().isTerminal());
    }

    /**
     * @param rest what is to be said behind it
     */
    void at(long done, long total, Supplier<String> rest) {
        var percent = total <= 0 ? 100 : Math.clamp(done * 100 / total, 0, 100);
        if (terminal) {
            var full = percent * WIDTH / 100;
            out.printf(
                    Locale.ROOT,
                    "\r%s [%s%s] %3d %% %s\u001b[K",
                    what,
                    "#".repeat(full),
                    "-".repeat(WIDTH - full),
                    percent,
                    rest.get());
            out.flush();
        } else if (percent / TENTH > told / TENTH || told < 0 || percent == 100 && told < 100) {
            out.printf(Locale.ROOT, "%s %d %% %s%n", what, percent, rest.get());
            out.flush();
        }
        told = percent;
    }

    /** The next line begins at the left. */
    void end() {
        if (terminal) {
            out.println();
        }
        out.flush();
    }
}
