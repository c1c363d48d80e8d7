package cn.qinqing.commitments.ui;

import cn.qinqing.commitments.CommitmentFilter;
import cn.qinqing.commitments.CommitmentLedger;
import cn.qinqing.uikit.ListFile;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The ledger of commitments as a sheet in its usual columns (承诺事项台账), one commitment a line. */
@Component
class CommitmentLedgerFile {

    private final CommitmentLedger ledger;
    private final I18NProvider texts;

    CommitmentLedgerFile(CommitmentLedger ledger, I18NProvider texts) {
        this.ledger = ledger;
        this.texts = texts;
    }

    /** Read anew with the rights of whoever fetches it. */
    ListFile of(CommitmentFilter filter, long total) {
        return new ListFile(
                "commitments.ledger",
                texts.getTranslation("commitments.ledger.title", Locale.SIMPLIFIED_CHINESE),
                CommitmentLedger.COLUMNS.stream()
                        .map(column -> texts.getTranslation("commitments.ledger." + column, Locale.SIMPLIFIED_CHINESE))
                        .toList(),
                described(filter),
                total,
                (actor, offset, limit) -> ledger.lines(actor, filter, offset, limit));
    }

    /** For the log. */
    private static String described(CommitmentFilter filter) {
        return Stream.of(
                        filter.text(),
                        filter.standing(),
                        filter.unit(),
                        filter.holder(),
                        filter.divisionCode(),
                        filter.kind())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .filter(one -> !one.isBlank())
                .collect(Collectors.joining("&"));
    }
}
