package cn.qinqing.oversight.ui;

import cn.qinqing.oversight.DrawSample;
import cn.qinqing.oversight.Stratum;
import cn.qinqing.shared.Ids;
import cn.qinqing.uikit.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Draws a sample: from which days, how many of which kind, by which seed. */
class DrawSampleDialog extends FormDialog {

    private static final Map<Stratum, Integer> USUAL =
            Map.of(Stratum.CLOSED, 10, Stratum.OFFLINE, 5, Stratum.ON_SPOT, 5, Stratum.ZERO_VISIT, 5);

    private final transient OversightTools tools;
    private final transient Consumer<UUID> drawn;
    private final UUID key = Ids.next();
    private final DatePicker from = PeriodFields.day("oversight.filter.from");
    private final DatePicker to = PeriodFields.day("oversight.filter.to");
    private final Map<Stratum, IntegerField> sizes = new EnumMap<>(Stratum.class);
    private final TextField seed = new TextField(getTranslation("oversight.draw.seed"));

    DrawSampleDialog(OversightTools tools, Consumer<UUID> drawn) {
        super(
                UI.getCurrent().getTranslation("oversight.draw.title"),
                UI.getCurrent().getTranslation("oversight.draw.send"));
        this.tools = tools;
        this.drawn = drawn;
        wide(new Paragraph(getTranslation("oversight.draw.help")));
        from.setValue(tools.quarter());
        to.setValue(tools.today());
        field(from);
        field(to);
        for (Stratum stratum : Stratum.values()) {
            IntegerField size = new IntegerField(getTranslation("oversight.Stratum." + stratum.name()));
            size.setMin(0);
            size.setStepButtonsVisible(true);
            size.setValue(USUAL.get(stratum));
            sizes.put(stratum, size);
            field(size);
        }
        seed.setHelperText(getTranslation("oversight.draw.seed.help"));
        seed.setClearButtonVisible(true);
        wide(seed);
        errors().at("oversight.period", from)
                .at("oversight.sample.size", sizes.get(Stratum.CLOSED))
                .at("oversight.sample.empty", from)
                .at("oversight.sample.seed", seed);
    }

    @Override
    protected boolean changed() {
        return !seed.isEmpty();
    }

    @Override
    protected void send() {
        Map<Stratum, Integer> wanted = new EnumMap<>(Stratum.class);
        sizes.forEach((stratum, field) -> wanted.put(stratum, field.isEmpty() ? 0 : field.getValue()));
        drawn.accept(tools.samples()
                .draw(tools.actor(), new DrawSample(from.getValue(), to.getValue(), wanted, seed.getValue(), key)));
    }
}
