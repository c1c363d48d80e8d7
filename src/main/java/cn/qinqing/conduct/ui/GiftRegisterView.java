package cn.qinqing.conduct.ui;

import cn.qinqing.conduct.ConductRoutes;
import cn.qinqing.conduct.GiftFilter;
import cn.qinqing.conduct.GiftRow;
import cn.qinqing.shared.RightsCatalog;
import cn.qinqing.uikit.Cell;
import cn.qinqing.uikit.Choices;
import cn.qinqing.uikit.Formats;
import cn.qinqing.uikit.ListOrder;
import cn.qinqing.uikit.Tag;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;

/** The gift register (礼品登记), for 纪委: what could not be refused, until when it is to be handed in, whether it was. */
@Route(ConductRoutes.GIFTS)
@Menu(order = 4.6, title = "conduct.gifts.title")
@RolesAllowed(RightsCatalog.CONDUCT_READ)
class GiftRegisterView extends WallList<GiftRow> {

    private final Select<GiftFilter.State> state;

    GiftRegisterView(ConductTools tools) {
        super("conduct.gifts.title", tools);
        commonFilters();
        state = filter(
                "state",
                Choices.select(
                        getTranslation("conduct.field.giftState"),
                        List.of(GiftFilter.State.values()),
                        value -> getTranslation("conduct.gifts.state." + value.name())),
                value -> value.name().toLowerCase(Locale.ROOT),
                name -> Choices.of(GiftFilter.State.class, name.toUpperCase(Locale.ROOT)));
        columns();
        ready();
    }

    private void columns() {
        cellColumn("conduct.field.lastDay", this::term).setSortable(false).setWidth("180px");
        cellColumn(
                        "conduct.field.giftWhat",
                        row -> Cell.text(row.what())
                                .below(
                                        row.worth() == null
                                                ? ""
                                                : getTranslation(
                                                        "conduct.yuan",
                                                        row.worth().toPlainString())))
                .setSortable(false)
                .setWidth("200px")
                .setFlexGrow(2);
        column("conduct.field.with", GiftRow::with)
                .setSortable(false)
                .setWidth("200px")
                .setFlexGrow(2);
        cellColumn(
                        "conduct.field.declarant",
                        row -> Cell.text(row.declarant()).below(row.unit() == null ? "" : row.unit()))
                .setSortable(false)
                .setWidth("180px");
        cellColumn(
                        "conduct.field.handedIn",
                        row -> row.handedIn() == null
                                ? Cell.text("—")
                                : Cell.text(row.handedIn().number())
                                        .below(Formats.day(row.handedIn().on())))
                .setSortable(false)
                .setWidth("170px");
        cellColumn(
                        "conduct.field.number",
                        row -> Cell.link(ConductRoutes.details(row.id()), row.number())
                                .below(getTranslation("conduct.gifts.received", Formats.day(row.received()))))
                .setSortable(false)
                .setWidth("190px");
    }

    private Cell term(GiftRow row) {
        return Cell.text(Formats.day(row.lastDay()))
                .tagged(getTranslation("conduct.GiftState." + row.state().name()), tone(row.state()));
    }

    static Tag.Tone tone(GiftRow.State state) {
        return switch (state) {
            case OPEN -> Tag.Tone.SOON;
            case OVERDUE, HANDED_IN_LATE -> Tag.Tone.LATE;
            case HANDED_IN -> Tag.Tone.GOOD;
        };
    }

    @Override
    protected List<GiftRow> rows(ListOrder order, int offset, int limit) {
        return tools().queries().gifts(tools().actor(), filter(), offset, limit);
    }

    @Override
    long counted() {
        return tools().queries().countGifts(tools().actor(), filter());
    }

    private GiftFilter filter() {
        return new GiftFilter(unit(), from().getValue(), to().getValue(), state.getValue());
    }

    @Override
    protected String summary(long total) {
        return getTranslation("conduct.gifts.summary", Formats.number(total));
    }
}
