package cn.qinqing.assignments.ui;

import cn.qinqing.assignments.HandoverDetails;
import cn.qinqing.assignments.HandoverDetails.Line;
import cn.qinqing.assignments.HandoverId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.uikit.EmptyState;
import cn.qinqing.uikit.FilesDialog;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.uikit.Notices;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One handover sheet (交接单): what passes from whom to whom, and the acknowledgement. */
@Route(HandoverView.PATH)
@RolesAllowed(RightsCatalog.ASSIGNMENT_READ)
class HandoverView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    static final String PATH = "handovers";

    private final transient HandoverTools tools;
    private String title = "";

    HandoverView(HandoverTools tools) {
        this.tools = tools;
        addClassName("qq-page");
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        try {
            show(HandoverId.of(parameter));
        } catch (RuleViolation unknown) {
            removeAll();
            title = Sentences.of(unknown);
            add(new H1(getTranslation("assignments.handovers.title")), new EmptyState(title));
        }
    }

    private void show(HandoverId id) {
        HandoverDetails sheet = tools.handovers().details(tools.actor(), id);
        title = HandoverTexts.title(sheet.row());
        removeAll();
        Div heading = new Div(new H1(title), actions(sheet));
        heading.addClassName("qq-heading");
        add(
                heading,
                new Tag(
                        HandoverTexts.state(sheet.row(), tools.today()),
                        HandoverTexts.tone(sheet.row(), tools.today())),
                facts(sheet));
        groups(sheet.lines()).forEach((kind, lines) -> add(group(kind, lines)));
    }

    private Div actions(HandoverDetails sheet) {
        Div actions = new Div();
        actions.addClassName("qq-actions");
        actions.add(new Button(getTranslation("assignments.document.make"), click -> document(sheet)));
        if (sheet.row().acknowledgedOn() != null) {
            return actions;
        }
        if (sheet.row().own()) {
            Button take = new Button(getTranslation("assignments.handover.acknowledge"), click -> acknowledge(sheet));
            take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(take);
        } else if (sheet.mayRecordPaper()) {
            actions.add(new Button(
                    getTranslation("assignments.handover.paper"),
                    click -> new PaperAcknowledgementDialog(tools, sheet, () -> {
                                Notices.done(getTranslation("assignments.handover.paper.done"));
                                show(sheet.row().id());
                            })
                            .open()));
        }
        return actions;
    }

    private void document(HandoverDetails sheet) {
        String name = getTranslation(
                "assignments.document.handover.file",
                HandoverTexts.from(sheet.row()),
                sheet.row().to());
        var made = tools.documents()
                .make(
                        tools.actor(),
                        tools.document(),
                        name,
                        sheet.row().id().toString(),
                        tools.document().data(sheet, tools.today()));
        FilesDialog.document(
                        name,
                        List.of(getTranslation("assignments.document.handover.note")),
                        made.word(),
                        made.pdf(),
                        made.noPdf())
                .open();
    }

    private void acknowledge(HandoverDetails sheet) {
        try {
            tools.handovers().acknowledge(tools.actor(), sheet.row().id(), sheet.version());
            Notices.done(getTranslation("assignments.handover.acknowledged"));
        } catch (RuleViolation refused) {
            Notices.refused(refused);
        }
        show(sheet.row().id());
    }

    private KeyValues facts(HandoverDetails sheet) {
        KeyValues facts = new KeyValues()
                .line(
                        getTranslation("assignments.handovers.day"),
                        Formats.day(sheet.row().day()))
                .line(
                        getTranslation("assignments.handovers.document"),
                        sheet.row().documentNo() == null ? "—" : sheet.row().documentNo())
                .line(getTranslation("assignments.handover.reason"), HandoverTexts.reason(sheet));
        if (sheet.post() != null) {
            facts.line(getTranslation("assignments.handover.post"), sheet.post());
        }
        facts.line(
                        getTranslation("assignments.handover.made"),
                        sheet.madeBy() + "　" + Formats.day(OfficeTime.dayOf(sheet.madeAt())))
                .line(
                        getTranslation("assignments.handovers.acknowledgeBy"),
                        tools.deadline(
                                OfficeTime.dayOf(sheet.madeAt()), sheet.row().acknowledgeBy()))
                .line(
                        getTranslation("assignments.handovers.publishBy"),
                        tools.deadline(sheet.row().day(), sheet.row().publishBy()));
        if (sheet.paperWords() != null) {
            facts.line(getTranslation("assignments.handover.words"), sheet.paperWords())
                    .line(getTranslation("assignments.handover.recordedBy"), sheet.acknowledgedBy());
        }
        if (sheet.scan() != null) {
            facts.line(getTranslation("assignments.handover.scan"), scan(sheet));
        }
        return facts;
    }

    private Anchor scan(HandoverDetails sheet) {
        HandoverId id = sheet.row().id();
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    // asked anew: who lost the right since may not read it through an old page
                    var scan = tools.handovers().details(tools.actor(), id).scan();
                    var file = tools.files().get(java.util.Objects.requireNonNull(scan));
                    return new DownloadResponse(
                            tools.files().open(file.id()), file.name(), file.mediaType(), file.size());
                }),
                tools.files()
                        .get(java.util.Objects.requireNonNull(sheet.scan()))
                        .name());
    }

    private static Map<String, List<Line>> groups(List<Line> lines) {
        return lines.stream().collect(Collectors.groupingBy(Line::kind, LinkedHashMap::new, Collectors.toList()));
    }

    private Section group(String kind, List<Line> lines) {
        UnorderedList list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line.what()
                + (line.outcome() == null
                        ? ""
                        : "　"
                                + getTranslation("assignments.handover.by."
                                        + line.outcome().name())))));
        Section section = new Section(new H2(getTranslation(kind) + " " + lines.size()), list);
        section.addClassName("qq-section");
        return section;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("uikit.page", title);
    }
}
