package cn.qinqing.conduct.ui;

import cn.qinqing.conduct.ConductBlock;
import cn.qinqing.conduct.DeclarationDetails;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.KeyValues;
import cn.qinqing.uikit.Sentences;
import cn.qinqing.uikit.Tag;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** What was declared, line by line. */
final class DeclarationLines {

    private final KeyValues lines = new KeyValues();

    private DeclarationLines() {}

    static KeyValues of(DeclarationDetails declaration) {
        DeclarationLines all = new DeclarationLines();
        ConductBlock block = declaration.block();
        all.line("conduct.field.on", Formats.day(declaration.occasion().on()));
        all.line("conduct.field.with", declaration.occasion().with());
        all.line("conduct.field.meal", meal(block.meal()));
        all.line("conduct.field.vehicle", vehicle(block.vehicle()));
        all.gift(block.gift(), declaration.gift());
        all.report(block.prior(), declaration);
        if (!block.note().isEmpty()) {
            Span note = new Span(block.note());
            note.getStyle().set("white-space", "pre-wrap");
            all.lines.line(Sentences.of("conduct.field.note"), note);
        }
        return all.lines;
    }

    private void line(String labelKey, String value) {
        lines.line(Sentences.of(labelKey), value);
    }

    private static String meal(ConductBlock.@Nullable Meal meal) {
        if (meal == null) {
            return Sentences.of("conduct.notSaid");
        }
        String kind = Sentences.of("conduct.meal.kind." + meal.kind().name());
        return meal.paid() == null
                ? kind
                : kind + "　" + Sentences.of("conduct.yuan", meal.paid().toPlainString());
    }

    private static String vehicle(ConductBlock.@Nullable Vehicle vehicle) {
        if (vehicle == null) {
            return Sentences.of("conduct.notSaid");
        }
        String kind = Sentences.of("conduct.vehicle.kind." + vehicle.kind().name());
        return vehicle.reason().isEmpty() ? kind : kind + "　" + vehicle.reason();
    }

    private void gift(ConductBlock.@Nullable Gift gift, DeclarationDetails.@Nullable GiftTerm term) {
        if (gift == null) {
            line("conduct.field.gift", Sentences.of("conduct.notSaid"));
            return;
        }
        String kind = Sentences.of("conduct.gift.kind." + gift.kind().name());
        String worth = gift.worth() == null
                ? ""
                : "　" + Sentences.of("conduct.yuan", gift.worth().toPlainString());
        line("conduct.field.gift", gift.what().isEmpty() ? kind : kind + "　" + gift.what() + worth);
        if (gift.received() != null && term != null) {
            line("conduct.field.giftReceived", Formats.day(gift.received()));
            Span last = new Span(
                    new Span(Formats.day(term.lastDay()) + "　"),
                    new Tag(
                            Sentences.of("conduct.GiftState." + term.state().name()),
                            GiftRegisterView.tone(term.state())));
            lines.line(Sentences.of("conduct.field.lastDay"), last);
            if (term.handedIn() != null) {
                line(
                        "conduct.field.handedIn",
                        Formats.day(term.handedIn().on()) + "　"
                                + term.handedIn().number());
            }
        }
    }

    private void report(ConductBlock.@Nullable PriorReport report, DeclarationDetails declaration) {
        if (report == null) {
            line("conduct.field.prior", Sentences.of("conduct.notSaid"));
            return;
        }
        String when = Sentences.of("conduct.prior.when." + (report.afterwards() ? "AFTERWARDS" : "BEFORE"));
        Span told = new Span(new Span(when + "　" + Formats.day(report.on()) + "　" + report.number() + "　"));
        if (declaration.reportLastDay() != null) {
            boolean late = report.on().isAfter(declaration.reportLastDay());
            told.add(new Tag(
                    Sentences.of(
                            late ? "conduct.prior.late" : "conduct.prior.inTime",
                            Formats.day(declaration.reportLastDay())),
                    late ? Tag.Tone.LATE : Tag.Tone.GOOD));
        }
        lines.line(Sentences.of("conduct.field.prior"), told);
        some("conduct.field.priorReason", report.reason());
        some("conduct.field.priorPlace", report.place());
        some("conduct.field.priorParticipants", report.participants());
        some("conduct.field.priorCosts", report.costs());
        some("conduct.field.priorApprover", report.approver());
    }

    private void some(String labelKey, String value) {
        if (!value.isEmpty()) {
            line(labelKey, value);
        }
    }
}
