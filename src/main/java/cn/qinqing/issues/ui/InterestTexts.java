package cn.qinqing.issues.ui;

import cn.qinqing.issues.InterestQuestion;
import cn.qinqing.issues.OverdueInterest;
import cn.qinqing.uikit.Sentences;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The interest said in plain steps, one a line, so that everybody can count it again. */
final class InterestTexts {

    private InterestTexts() {}

    static String steps(InterestQuestion ask, OverdueInterest interest) {
        List<String> lines = new ArrayList<>();
        lines.add(Sentences.of("issues.interest.step.basis"));
        lines.add(Sentences.of(
                "issues.interest.step.size",
                Objects.requireNonNull(ask.contractOn()),
                Sentences.of("enterprises.SizeClass."
                        + Objects.requireNonNull(ask.size()).name())));
        lines.add(Sentences.of(
                "issues.interest.step.days",
                Objects.requireNonNull(ask.dueOn()),
                Objects.requireNonNull(ask.until()),
                String.valueOf(interest.days())));
        if (interest.rate() == null) {
            lines.add(Sentences.of("issues.interest.step.daily"));
            lines.add(Sentences.of(
                    "issues.interest.step.sum.daily",
                    plain(interest.principal()),
                    String.valueOf(interest.days()),
                    plain(interest.interest())));
        } else {
            lines.add(Sentences.of(
                    interest.raised() ? "issues.interest.step.raised" : "issues.interest.step.agreed",
                    plain(interest.agreed()),
                    plain(interest.least()),
                    plain(interest.rate())));
            lines.add(Sentences.of(
                    "issues.interest.step.sum.agreed",
                    plain(interest.principal()),
                    plain(interest.rate()),
                    String.valueOf(interest.days()),
                    plain(interest.interest())));
        }
        return String.join("\n", lines);
    }

    private static String plain(@Nullable BigDecimal number) {
        BigDecimal shown = Objects.requireNonNull(number);
        return shown.scale() < 0 ? shown.setScale(0).toPlainString() : shown.toPlainString();
    }
}
