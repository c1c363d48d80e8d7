package cn.qinqing.commitments.ui;

import cn.qinqing.commitments.CommitmentRoutes;
import cn.qinqing.commitments.CommitmentTakings;
import cn.qinqing.shared.Actor;
import cn.qinqing.shell.HomeSection;
import cn.qinqing.uikit.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;

/** On the first page of a successor: how many promises wait to be acknowledged. */
@org.springframework.stereotype.Component
class TakingHome implements HomeSection {

    private final CommitmentTakings takings;

    TakingHome(CommitmentTakings takings) {
        this.takings = takings;
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public String titleKey() {
        return "commitments.takings.title";
    }

    @Override
    public Optional<Component> content(Actor actor) {
        long waiting = takings.waitingFor(actor);
        if (waiting == 0) {
            return Optional.empty();
        }
        Paragraph line = new Paragraph();
        line.add(new Anchor(
                CommitmentRoutes.TAKINGS + "?mine=1",
                line.getTranslation("commitments.takings.home", Formats.number(waiting))));
        return Optional.of(line);
    }
}
