import { TextListField } from '../../platform/http/fields.js';

/** In what a submission says: the route its submitter was shown, so that she is not surprised by another. */
export function ShownRouteField(): PropertyDecorator {
  return TextListField({
    max: 1000,
    length: 300,
    optional: true,
    describe:
      'What the preview said would be asked, `asks`. Where more is asked by now, the submission is refused and says what was added; left out, it is taken as it comes',
  });
}
