package fr.raccordement.projection.rebuild;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Waits for views, whichever generation of them answers. */
@Component
public class CatchUp {

    private final ProjectedViews views;
    private final ViewSupervisor veille;
    private final ProgressSignal news;

    CatchUp(ProjectedViews views, ViewSupervisor veille, ProgressSignal news) {
        this.views = views;
        this.veille = veille;
        this.news = news;
    }

    /**
     * Waits until all of them answer with everything up to an event.
     *
     * @param names the views
     * @return false if that takes too long
     */
    public boolean until(List<String> names, long position, Duration patience)
            throws InterruptedException {
        var works = veille.works();
        if (works == null) {
            return true;
        }
        var wanted = names.stream().map(it -> views.find(it).orElseThrow()).toList();
        return news.await(
                () -> wanted.stream().allMatch(it -> works.answersWith(it, position)), patience);
    }
}
