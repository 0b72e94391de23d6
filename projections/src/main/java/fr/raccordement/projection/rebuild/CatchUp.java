package fr.raccordement.projection.rebuild;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Waits until the active generations of views have the events up to a position. */
@Component
public class CatchUp {

    private final ProjectedViews views;
    private final ViewSupervisor supervisor;
    private final ProgressSignal progress;

    CatchUp(ProjectedViews views, ViewSupervisor supervisor, ProgressSignal progress) {
        this.views = views;
        this.supervisor = supervisor;
        this.progress = progress;
    }

    /**
     * Waits until the active generation of each has every event up to a position.
     *
     * @param names of the views
     * @return false if that takes too long
     */
    public boolean until(List<String> names, long position, Duration timeout)
            throws InterruptedException {
        var rebuild = supervisor.rebuild();
        if (rebuild == null) {
            return true;
        }
        var wanted = names.stream().map(it -> views.find(it).orElseThrow()).toList();
        return progress.await(
                () -> wanted.stream().allMatch(it -> rebuild.isCaughtUp(it, position)), timeout);
    }
}
