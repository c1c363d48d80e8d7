package cn.qinqing.visits.ui;

import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.visits.VisitCheck;
import cn.qinqing.visits.VisitChecks;
import cn.qinqing.visits.VisitDetails;
import cn.qinqing.visits.VisitId;
import cn.qinqing.visits.VisitPart;
import cn.qinqing.workbench.StoredFile;
import cn.qinqing.workbench.StoredFiles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.util.Objects;
import java.util.Optional;

/** On the page of a visit that stands in a leader's name: who noted it, and how the leader checked it. */
@org.springframework.stereotype.Component
class CheckPart implements VisitPart {

    private final VisitChecks checks;
    private final StoredFiles files;
    private final VisitTools tools;

    CheckPart(VisitChecks checks, StoredFiles files, VisitTools tools) {
        this.checks = checks;
        this.files = files;
        this.tools = tools;
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public Optional<Component> content(Actor actor, VisitDetails visit, Runnable changed) {
        return checks.of(actor, visit.row().id()).map(check -> part(actor, visit, check, changed));
    }

    private Component part(Actor actor, VisitDetails visit, VisitCheck check, Runnable changed) {
        Div part = new Div();
        part.add(new H2(part.getTranslation("visits.check.title")));
        KeyValues data = new KeyValues()
                .line(part.getTranslation("visits.check.leader"), check.leader())
                .line(part.getTranslation("visits.field.recorder"), check.recorder());
        VisitCheck.Paper paper = check.paper();
        if (check.checkedAt() == null) {
            data.line(part.getTranslation("visits.check.state"), part.getTranslation("visits.check.open"));
        } else if (paper == null) {
            data.line(
                    part.getTranslation("visits.check.state"),
                    part.getTranslation("visits.check.self", Formats.minute(check.checkedAt())));
        } else {
            data.line(
                            part.getTranslation("visits.check.state"),
                            part.getTranslation("visits.check.paper", check.leader(), Formats.day(paper.signedOn())))
                    .line(part.getTranslation("visits.paper.wordsField"), paper.words())
                    .line(
                            part.getTranslation("visits.check.recordedBy"),
                            paper.recordedBy() + "　" + Formats.minute(check.checkedAt()));
            if (paper.scan() != null) {
                data.line(
                        part.getTranslation("visits.paper.scanField"),
                        scan(visit.row().id(), paper));
            }
        }
        part.add(data);
        if (actor.may(Right.VISIT_RECORD)
                && checks.hindrance(actor, visit.row().id()).isEmpty()) {
            part.add(new Button(
                    part.getTranslation("visits.paper.action"),
                    click -> new PaperCheckDialog(checks, tools, visit, check.leader(), changed).open()));
        }
        return part;
    }

    private Anchor scan(VisitId visit, VisitCheck.Paper paper) {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    // asked anew: who lost the right since may not read it through an old page
                    StoredFile file = checks.scan(tools.actor(), visit);
                    return new DownloadResponse(files.open(file.id()), file.name(), file.mediaType(), file.size());
                }),
                files.get(Objects.requireNonNull(paper.scan())).name());
    }
}
