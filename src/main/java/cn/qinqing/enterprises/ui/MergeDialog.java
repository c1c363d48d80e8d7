package cn.qinqing.enterprises.ui;

import cn.qinqing.enterprises.EnterpriseHit;
import cn.qinqing.enterprises.MergeRelation.Way;
import cn.qinqing.enterprises.Merges;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.EntityPicker;
import cn.qinqing.uikit.FormDialog;
import cn.qinqing.uikit.PlainTable;
import cn.qinqing.uikit.Sentences;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Merges two records of one enterprise: picks the other, says which stays, and shows before what will happen. */
class MergeDialog extends FormDialog {

    private final transient EnterpriseTools tools;
    private final transient EnterpriseHit shown;
    private final transient Consumer<EnterpriseId> afterwards;
    private final EntityPicker<EnterpriseHit> other;
    private final Select<EnterpriseHit> kept;
    private final Div preview = new Div();
    private final TextField reason = new TextField(getTranslation("enterprises.merge.reason"));

    MergeDialog(EnterpriseTools tools, EnterpriseHit shown, String title, Consumer<EnterpriseId> afterwards) {
        super(title, title);
        this.tools = tools;
        this.shown = shown;
        this.afterwards = afterwards;
        setWidth("min(760px, 100%)");
        other = EnterprisePickers.of(tools, getTranslation("enterprises.merge.other"));
        kept = Choices.field(
                getTranslation("enterprises.merge.kept"),
                List.of(shown),
                hit -> hit == null ? "" : hit.name() + (hit.code() == null ? "" : "　" + hit.code()));
        kept.setValue(shown);
        reason.setMaxLength(300);
        preview.getElement().setAttribute("role", "status");
        wide(new Paragraph(getTranslation("enterprises.merge.sentence", Merges.DAYS)));
        wide(other);
        wide(kept);
        wide(preview);
        wide(reason);
        errors().at("enterprises.merge.otherMissing", other)
                .at("enterprises.merge.self", other)
                .at("enterprises.merge.kinds", other)
                .at("enterprises.merge.parent", other)
                .at("enterprises.merge.storeys", kept)
                .at("enterprises.merge.keptEnded", kept)
                .at("enterprises.merge.reasonMissing", reason);
        other.addValueChangeListener(change -> picked());
        kept.addValueChangeListener(change -> show());
        other.focus();
    }

    private void picked() {
        EnterpriseHit picked = other.getValue();
        EnterpriseHit before = kept.getValue();
        List<EnterpriseHit> two = picked == null ? List.of(shown) : List.of(shown, picked);
        kept.setItems(two);
        kept.setValue(two.contains(before) ? before : shown);
        show();
    }

    private void show() {
        preview.removeAll();
        EnterpriseId merged = merged();
        if (merged == null || kept.getValue() == null) {
            return;
        }
        Merges.Preview what =
                tools.merges().preview(tools.actor(), kept.getValue().id(), merged);
        if (what.refusal() != null) {
            preview.add(new Paragraph(Sentences.of(what.refusal())));
            return;
        }
        if (what.codesDiffer()) {
            preview.add(new Paragraph(getTranslation("enterprises.merge.codesDiffer")));
        }
        if (what.lines().isEmpty()) {
            preview.add(new Paragraph(getTranslation("enterprises.merge.nothing")));
            return;
        }
        PlainTable table = new PlainTable(Stream.of("what", "rule", "moves", "stays", "rows")
                .map(name -> getTranslation("enterprises.merge.column." + name))
                .toList());
        what.lines()
                .forEach(line -> table.line(Stream.of(
                                getTranslation(line.relation().labelKey()),
                                way(line.relation().way()),
                                String.valueOf(line.moves()),
                                String.valueOf(line.stays()),
                                line.told().isEmpty() ? "—" : String.join("、", line.told()))
                        .map(Span::new)
                        .toList()));
        preview.add(table);
    }

    private String way(Way way) {
        return getTranslation("enterprises.merge.Way." + way.name());
    }

    private @Nullable EnterpriseId merged() {
        if (other.getValue() == null || kept.getValue() == null) {
            return null;
        }
        return kept.getValue().equals(shown) ? other.getValue().id() : shown.id();
    }

    @Override
    protected void send() {
        EnterpriseId keptId = kept.getValue() == null ? null : kept.getValue().id();
        tools.merges().merge(tools.actor(), keptId, merged(), reason.getValue());
        if (keptId != null) {
            afterwards.accept(keptId);
        }
    }
}
