package clock;

import fr.raccordement.RaccordementApplication;
import fr.raccordement.command.deadline.DeadlineTimer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The program with a clock that is moved ahead by durations, one a line, on its standard input. It
 * has a package of its own, outside the component scan of the program, and is never packaged.
 */
public final class MovableProgram {

    /** What is printed, followed by how much that is in all, once the clock has moved. */
    public static final String MOVED = "The clock is ahead by ";

    private final MovableClock clock = new MovableClock();
    private final MovableTimer timer = new MovableTimer(clock);

    private MovableProgram() {}

    /** The first argument says how much the clock is ahead from the start. */
    static void main(String[] arguments) throws IOException {
        var program = new MovableProgram();
        program.clock.move(Duration.parse(arguments[0]));
        var application = new SpringApplication(RaccordementApplication.class);
        application.addInitializers(program::register);
        application.run(arguments);
        program.obey();
    }

    private void register(ConfigurableApplicationContext context) {
        var beans = (GenericApplicationContext) context;
        beans.registerBean(Clock.class, () -> clock);
        beans.registerBean(DeadlineTimer.class, () -> timer);
    }

    private void obey() throws IOException {
        var input = new InputStreamReader(System.in, StandardCharsets.UTF_8);
        try (var lines = new BufferedReader(input)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                clock.move(Duration.parse(line));
                timer.clockMoved();
                System.out.println(MOVED + clock.ahead());
            }
        }
    }
}
